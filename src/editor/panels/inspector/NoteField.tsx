import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { words } from '#core/words';
import { sealStep } from '#editor/store';
import { Field, IconButton, Pencil, TextArea } from '#editor/ui';

const say = words.panels.inspector;

const Prose = lazy(async () => ({ default: (await import('./Prose.tsx')).Prose }));

export interface NoteFieldProps {
  readonly value: string;
  readonly rows: number;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
}

/** A note: read as Markdown, written as text. It is written while it has the keyboard or there is none of it yet. */
export function NoteField({ value, rows, placeholder, onChange }: NoteFieldProps) {
  const [writing, setWriting] = useState(false);
  const asked = useRef(false);
  const reading = !writing && value.trim() !== '';
  const write = () => {
    asked.current = true;
    setWriting(true);
  };
  const opened = useCallback((text: HTMLTextAreaElement | null) => {
    if (text && asked.current) text.focus();
    asked.current = false;
  }, []);
  const done = () => {
    sealStep();
    setWriting(false);
  };
  const pencil = <IconButton size="s" label={say.editNoteNow} icon={<Pencil size={13} />} onClick={write} />;
  return (
    <Field label={say.note} aside={reading && pencil}>
      {(ids) =>
        reading ? (
          <div {...ids} className="lw-note-shown">
            <Suspense fallback={<p>{value}</p>}>
              <Prose text={value} />
            </Suspense>
          </div>
        ) : (
          <TextArea {...ids} ref={opened} rows={rows} value={value} placeholder={placeholder} onChange={onChange} onFocus={() => setWriting(true)} onBlur={done} />
        )
      }
    </Field>
  );
}
