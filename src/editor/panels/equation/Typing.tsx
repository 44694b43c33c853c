import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Diagnostic } from '#core/model';
import { words } from '#core/words';
import type { EquationEditor, EditorStart, Remark } from './editor.ts';
import type { EquationFieldProps } from './props.ts';
import { portTo } from './port.ts';

const hint = words.panels.inspector.equationHint;

export interface TypingProps extends Omit<EquationFieldProps, 'missing' | 'onFix' | 'onAdd'> {
  /** The first thing that is said about the text, for screen readers. */
  readonly description: string;
}

/** The editor; until it has loaded, a plain text field that looks the same. */
export function Typing(props: TypingProps) {
  const { label, text, diagnostics, caret, onCaret } = props;
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [editor, setEditor] = useState<EquationEditor | null>(null);
  const begin = useEffectEvent((create: (host: HTMLElement, start: EditorStart) => EquationEditor) => {
    if (!host.current) return null;
    const made = create(host.current, { text, label, hint, port: portTo(() => latest.current) });
    if (plain.current && document.activeElement === plain.current) {
      // Whoever had selected something goes on with it.
      made.focus({ from: plain.current.selectionStart, to: plain.current.selectionEnd });
      // The plain field lost the keyboard to the editor, which says so itself only a moment later.
      props.onFocus(true);
    }
    // Until the next render takes it away: nobody shall find two fields, not even for a frame.
    if (plain.current) plain.current.hidden = true;
    setEditor(made);
    return made;
  });
  useEffect(() => {
    let gone = false;
    let made: EquationEditor | null = null;
    // Where it cannot be fetched (no network, a newer version on the server) the plain field goes on.
    import('./editor.ts').then(({ createEditor }) => {
      if (!gone) made = begin(createEditor);
    }, () => null);
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);
  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setRemarks(remarksOf(diagnostics)), [editor, diagnostics]);
  const taken = useEffectEvent(onCaret);
  useEffect(() => {
    if (!editor || !caret) return;
    editor.focus(caret.span);
    taken();
  }, [editor, caret]);
  return (
    <div className="lw-equation">
      {!editor && <Plain ref={plain} {...props} />}
      <div ref={host} className="lw-equation-host" data-equation={label} />
    </div>
  );
}

function Plain({ ref, label, text, onChange, onFocus, onPlace, onDone }: TypingProps & { readonly ref: Ref<HTMLTextAreaElement> }) {
  return (
    <textarea
      ref={ref}
      className="lw-input lw-equation-plain"
      rows={1}
      spellCheck={false}
      aria-label={label}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onFocus={() => onFocus(true)}
      onSelect={({ currentTarget }) => onPlace(currentTarget.selectionEnd)}
      onBlur={() => {
        onDone();
        onFocus(false);
      }}
      placeholder={hint}
    />
  );
}

function remarksOf(diagnostics: readonly Diagnostic[]): Remark[] {
  return diagnostics.flatMap(({ place: { span }, severity, message }) =>
    span ? [{ from: span.from, to: Math.max(span.to, span.from + 1), severity: severity === 'notice' ? 'info' : severity, message }] : [],
  );
}
