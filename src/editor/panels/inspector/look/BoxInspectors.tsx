import { setCollapsed, setText } from '#core/commands';
import type { Frame, NoteBox } from '#core/model';
import { words } from '#core/words';
import { edit, useSelection } from '#editor/store';
import { Section, Switch, TextField } from '#editor/ui';
import { NoteField } from '../NoteField.tsx';
import { TintPart } from './TintPart.tsx';

const { note: noteWords, frame: frameWords } = words.inspect;

/** A note on the canvas: its text and its colour. */
export function NoteInspector({ note }: { readonly note: NoteBox }) {
  const where = useSelection(({ model, view }) => ({ model, view }));
  const write = (text: string) => edit(noteWords.edit, (draft) => setText(draft, { ...where, element: note.id, text }), { merge: `text ${note.id}` });
  return (
    <Section title={noteWords.title}>
      <NoteField rows={6} value={note.text} placeholder={words.panels.inspector.noteHint} onChange={write} />
      <TintPart elements={[note]} />
    </Section>
  );
}

/** A frame: its title, its colour, and whether it is folded to its title. */
export function FrameInspector({ frame }: { readonly frame: Frame }) {
  const where = useSelection(({ model, view }) => ({ model, view }));
  const of = { ...where, element: frame.id };
  const collapse = (collapsed: boolean) => edit(collapsed ? frameWords.editCollapse : frameWords.editExpand, (draft) => setCollapsed(draft, { ...of, collapsed }));
  return (
    <Section title={frameWords.title}>
      <TextField label={frameWords.name} value={frame.title} onCommit={(text) => edit(frameWords.edit, (draft) => setText(draft, { ...of, text }))} />
      <TintPart elements={[frame]} />
      <Switch label={frameWords.collapse} help={frameWords.collapseHelp} checked={frame.collapsed === true} onChange={collapse} />
    </Section>
  );
}
