import type { Diagnostic } from '#core/model';
import { Button, Field } from '#editor/ui';
import type { KnownName } from './completion.ts';
import { Typing } from './Typing.tsx';
import './equation.css';

export interface EquationFieldProps {
  readonly label: string;
  readonly text: string;
  /** What is said about the text; those with a span are underlined where they are. */
  readonly diagnostics: readonly Diagnostic[];
  readonly names: readonly KnownName[];
  /** Takes the keyboard, and selects this part of the text where one is given; a new object asks anew. */
  readonly caret: { readonly span?: { readonly from: number; readonly to: number } } | null;
  /** The caret asked for is where it should be. */
  readonly onCaret: () => void;
  /** The field has the keyboard, or has it no longer. */
  readonly onFocus: (focused: boolean) => void;
  /** Every keystroke. */
  readonly onChange: (text: string) => void;
  /** The field is left, or Enter or Escape: what was typed is one step. */
  readonly onDone: () => void;
  /** A mend that a diagnostic offers. */
  readonly onFix: (diagnostic: Diagnostic) => void;
}

/** An equation with colours, completion and its errors underlined, what is wrong below it, and the ways to mend it. */
export function EquationField(props: EquationFieldProps) {
  const { label, diagnostics, onFix } = props;
  const said = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  const fixes = diagnostics.filter(({ fix }) => fix !== undefined);
  return (
    <Field
      label={label}
      problem={said?.severity === 'error' ? said.message : null}
      {...(said && said.severity !== 'error' ? { help: said.message } : {})}
      className="lw-equation-field"
    >
      {() => (
        <>
          <Typing {...props} description={said?.message ?? ''} />
          {fixes.length > 0 && (
            <div className="lw-equation-fixes">
              {fixes.map((diagnostic, at) => (
                <Button key={`${diagnostic.code} ${at}`} size="s" onClick={() => onFix(diagnostic)}>
                  {diagnostic.fix?.label}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
}
