import { setNote } from '#core/commands';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { NoteField } from './NoteField.tsx';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/** What it means and where the number comes from; a session of typing is one step. */
export function NotePart({ model, variable }: VariableProps) {
  const { id, name, note = '' } = variable;
  const write = (text: string) => edit(say.editNote(name), (draft) => setNote(draft, { model, variable: id, note: text }), { merge: `note ${model} ${id}` });
  return <NoteField rows={3} value={note} placeholder={say.noteHint} onChange={write} />;
}
