import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Diagnostic } from '#core/model';
import { words } from '#core/words';
import { Button, Field } from '#editor/ui';
import type { KnownName } from './completion.ts';
import type { EquationEditor, Remark } from './editor.ts';
import './equation.css';

export interface EquationFieldProps {
  readonly label: string;
  readonly text: string;
  /** What is said about the text; those with a span are underlined where they are. */
  readonly diagnostics: readonly Diagnostic[];
  readonly names: readonly KnownName[];
  /** Every keystroke. */
  readonly onChange: (text: string) => void;
  /** The field is left, or Enter: what was typed is one step. */
  readonly onDone: () => void;
  /** A mend that a diagnostic offers. */
  readonly onFix: (diagnostic: Diagnostic) => void;
}

/** An equation with colours, completion and its errors underlined; a plain text field until the editor has loaded. */
export function EquationField(props: EquationFieldProps) {
  const { label, text, diagnostics, onFix } = props;
  const said = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  const fix = said?.fix;
  return (
    <Field
      label={label}
      problem={said?.severity === 'error' ? said.message : null}
      {...(said && said.severity !== 'error' ? { help: said.message } : {})}
      aside={
        said && fix ? (
          <Button size="s" kind="quiet" className="lw-equation-fix" onClick={() => onFix(said)}>
            {fix.label}
          </Button>
        ) : undefined
      }
    >
      {(ids) => <Typing {...props} id={ids.id} text={text} description={said?.message ?? ''} />}
    </Field>
  );
}

function Typing({ id, label, text, diagnostics, names, onChange, onDone, description }: EquationFieldProps & { readonly id: string; readonly description: string }) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EquationEditor | null>(null);
  const [loaded, setLoaded] = useState(false);
  const before = useRef(text);
  const about = useId();
  const vocabulary = useEffectEvent(() => ({ names }));
  const change = useEffectEvent(onChange);
  const done = useEffectEvent(() => {
    before.current = text;
    onDone();
  });
  const revert = useEffectEvent(() => {
    onChange(before.current);
    onDone();
  });
  const start = useEffectEvent((create: typeof import('./editor.ts').createEditor) => {
    if (!host.current) return;
    const port = { vocabulary, onChange: change, onDone: done, onRevert: revert, onBlur: done };
    editor.current = create(host.current, { text, label, port });
    editor.current.setRemarks(remarksOf(diagnostics));
    setLoaded(true);
  });
  useEffect(() => {
    let gone = false;
    void import('./editor.ts').then(({ createEditor }) => {
      if (!gone) start(createEditor);
    });
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => editor.current?.setRemarks(remarksOf(diagnostics)), [diagnostics]);
  return (
    <div className="lw-equation">
      <span id={about} className="lw-hidden">
        {description}
      </span>
      {!loaded && (
        <textarea
          id={id}
          className="lw-input lw-equation-plain"
          rows={1}
          spellCheck={false}
          aria-describedby={about}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onDone}
          placeholder={words.panels.inspector.equationHint}
        />
      )}
      <div ref={host} className="lw-equation-host" data-equation={label} />
    </div>
  );
}

function remarksOf(diagnostics: readonly Diagnostic[]): Remark[] {
  return diagnostics.flatMap(({ place: { span }, severity, message }) =>
    span ? [{ from: span.from, to: Math.max(span.to, span.from + 1), severity: severity === 'notice' ? 'info' : severity, message }] : [],
  );
}
