import { words } from '#core/words';
import { Button, Field, Plus } from '#editor/ui';
import type { EquationFieldProps } from './props.ts';
import { Typing } from './Typing.tsx';
import './equation.css';

/** An equation with colours, completion and its errors underlined, what is wrong below it, and the ways to mend it. */
export function EquationField(props: EquationFieldProps) {
  const { label, diagnostics, missing, onFix, onAdd } = props;
  const said = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  const fixes = diagnostics.filter(({ fix }) => fix !== undefined);
  return (
    <Field
      label={label}
      problem={said?.severity === 'error' ? said.message : null}
      {...(said?.severity === 'warning' ? { doubt: said.message } : said?.severity === 'notice' ? { help: said.message } : {})}
      className="lw-equation-field"
    >
      {() => (
        <>
          <Typing {...props} description={said?.message ?? ''} />
          {fixes.length + missing.length > 0 && (
            <div className="lw-equation-fixes">
              {fixes.map((diagnostic, at) => (
                <Button key={`${diagnostic.code} ${at}`} size="s" onClick={() => onFix(diagnostic)}>
                  {diagnostic.fix?.label}
                </Button>
              ))}
              {missing.map((name) => (
                <Button key={name} size="s" icon={<Plus size={14} aria-hidden />} onClick={() => onAdd(name)}>
                  {words.panels.problems.add(name)}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
}
