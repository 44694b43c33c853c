import { useMemo } from 'react';
import { setLinkNote } from '#core/commands';
import { curveOf, placesWithin, type Link, type ModelId } from '#core/model';
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

/** A link of a part is cut in one of the places where the part runs: with several of them, each is named. */
function CutHere({ model, link }: { readonly model: ModelId; readonly link: Link }) {
  const { models, root } = useDocument((document) => ({ models: document.models, root: document.root }));
  const places = useMemo(() => [...placesWithin({ models, root })].filter((place) => place.model === model), [models, root, model]);
  if (link.association) return null;
  return places.map(({ path, name }) => (
    <CutLink key={path} link={{ from: path + link.from, to: path + link.to }} place={places.length > 1 ? name.slice(0, -1) : null} />
  ));
}
