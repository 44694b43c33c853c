import { useMemo } from 'react';
import { setLinkNote } from '#core/commands';
import { curveOf, type Link, type ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument, useSelection, useStandings } from '#editor/store';
import { Section } from '#editor/ui';
import { CutLink } from '../../cut/CutLink.tsx';
import { TintPart } from '../look/TintPart.tsx';
import { NoteField } from '../NoteField.tsx';
import { Ends } from './Ends.tsx';
import { Marks } from './Marks.tsx';
import { Standing } from './Standing.tsx';
import { Turns } from './Turns.tsx';

const say = words.panels.inspector;

/** A drawn link: its ends, how it stands beside the equations, what it claims, its note and its colour. */
export function LinkInspector({ model, link }: { readonly model: ModelId; readonly link: Link }) {
  const standing = useStandings().get(link.id);
  const open = useSelection((selection) => selection.view);
  const view = useDocument((document) => document.models[model]?.views[open]);
  const curve = useMemo(() => view && curveOf(view, link.id), [view, link.id]);
  const note = (text: string) => edit(say.editNote(say.link), (draft) => setLinkNote(draft, { model, link: link.id, note: text }), { merge: `note ${link.id}` });
  return (
    <>
      <Section title={say.link}>
        <Ends model={model} link={link} />
        {standing && <Standing model={model} standing={standing} />}
        <Marks model={model} links={[link]} />
        <Turns links={[link.id]} />
        <CutHere model={model} link={link} />
        <NoteField rows={3} value={link.note ?? ''} placeholder={words.inspect.link.noteHint} onChange={note} />
      </Section>
      {curve && (
        <Section title={words.inspect.look.title} startsOpen={false}>
          <TintPart elements={[curve]} />
        </Section>
      )}
    </>
  );
}

/** A part may stand in several places of the run: what is cut is a link of the model that runs. */
function CutHere({ model, link }: { readonly model: ModelId; readonly link: Link }) {
  const root = useDocument((document) => document.root);
  return model === root && !link.association ? <CutLink link={{ from: link.from, to: link.to }} /> : null;
}
