import { setDocumentNote } from '#core/commands';
import type { Model } from '#core/model';
import { words } from '#core/words';
import { isOpen, suggestAll } from '#editor/actions';
import { edit, openDialog, useDocument, useSelection } from '#editor/store';
import { Button, Section, Settings2, WandSparkles } from '#editor/ui';
import { NoteField } from './NoteField.tsx';

const say = words.panels.inspector;

/** The model as a whole, where nothing is selected. */
export function ModelInspector() {
  const note = useDocument((document) => document.note ?? '');
  const root = useDocument((document): Model | undefined => document.models[document.root]);
  const model = useSelection((selection) => selection.model);
  const open = useDocument((document) => Object.values(document.models[model]?.variables ?? {}).some(isOpen));
  const write = (text: string) => edit(say.editModelNote, (draft) => setDocumentNote(draft, { note: text }), { merge: 'model note' });
  return (
    <Section title={say.model}>
      <p className="lw-inspector-help">{say.hint}</p>
      <NoteField rows={8} value={note} placeholder={say.modelNote} onChange={write} />
      {root && <p className="lw-inspector-help">{countsOf(root)}</p>}
      <div className="lw-inspector-actions">
        <Button icon={<Settings2 size={14} />} onClick={() => openDialog('settings')}>
          {say.settings}
        </Button>
        {open && (
          <Button icon={<WandSparkles size={14} aria-hidden />} onClick={() => suggestAll(model)}>
            {words.inspect.guess.proposeAll}
          </Button>
        )}
      </div>
    </Section>
  );
}

function countsOf({ variables, links }: Model): string {
  const kinds = Object.values(variables).map(({ kind }) => kind);
  const stocks = kinds.filter((kind) => kind === 'stock').length;
  const flows = kinds.filter((kind) => kind === 'flow').length;
  return say.counts(stocks, flows, kinds.length - stocks - flows, Object.keys(links).length);
}
