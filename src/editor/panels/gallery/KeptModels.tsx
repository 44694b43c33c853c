import { useCallback, useState } from 'react';
import { words } from '#core/words';
import { closeDialog, notify } from '#editor/store';
import { Badge, Ellipsis, IconButton, Menu, TextInput } from '#editor/ui';
import { Card } from './Card.tsx';
import { howLongAgo } from './howLongAgo.ts';
import type { KeptModel, Library } from './library.ts';
import { useLoaded } from './useLoaded.ts';

const { gallery } = words.app;

/** A new name is typed over the old one. */
const selectAll = (field: HTMLInputElement | null) => field?.select();

/** The models on this device, the latest changed first. */
export function KeptModels({ library }: { readonly library: Library }) {
  const [turn, setTurn] = useState(0);
  // A new function with each turn: the list is loaded again after each change.
  const list = useCallback(() => (turn >= 0 ? library.kept() : Promise.resolve([])), [library, turn]);
  const models = useLoaded(list).value ?? [];
  const refresh = () => setTurn((before) => before + 1);
  if (models.length === 0) return null;
  return (
    <section aria-label={gallery.mine}>
      <header className="lw-gallery-head">
        <h3>{gallery.mine}</h3>
      </header>
      <ul className="lw-cards">
        {models.map((model) => (
          <KeptCard key={model.key} model={model} library={library} onChange={refresh} />
        ))}
      </ul>
    </section>
  );
}

interface KeptCardProps {
  readonly model: KeptModel;
  readonly library: Library;
  readonly onChange: () => void;
}

function KeptCard({ model, library, onChange }: KeptCardProps) {
  const [renaming, setRenaming] = useState(false);
  const [now] = useState(() => Date.now());
  const { key, title, edited, open } = model;
  const load = useCallback(() => library.document(key), [library, key]);
  const rename = (text: string) => {
    if (text.trim() !== '') void library.rename(key, text.trim()).then(onChange);
  };
  const openIt = () => {
    closeDialog();
    void library.open(key);
  };
  const name = renaming && (
    <TextInput
      aria-label={gallery.newName}
      value={title}
      ref={selectAll}
      onCommit={rename}
      onBlur={() => setRenaming(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
  const more = <CardMenu model={model} library={library} onChange={onChange} onRename={() => setRenaming(true)} />;
  return (
    <Card title={title} load={load} onOpen={openIt} corner={more}>
      {name}
      <p className="lw-card-text">
        {open ? <Badge tone="accent">{gallery.openNow}</Badge> : gallery.edited(howLongAgo(edited, now))}
      </p>
    </Card>
  );
}

function CardMenu({ model, library, onChange, onRename }: KeptCardProps & { readonly onRename: () => void }) {
  const { key, title, open } = model;
  const entries = [
    { id: 'rename', label: gallery.rename, onSelect: onRename },
    { id: 'duplicate', label: gallery.duplicate, onSelect: () => void library.duplicate(key).then(onChange) },
    'line',
    { id: 'remove', label: gallery.remove, danger: true, disabled: open, onSelect: () => void remove(library, model, onChange) },
  ] as const;
  const button = <IconButton className="lw-card-more" size="s" label={gallery.more(title)} icon={<Ellipsis size={16} />} />;
  return <Menu trigger={button} entries={entries} align="end" />;
}

/** Deletes a model at once; the notice brings it back. */
async function remove(library: Library, { key, title }: KeptModel, onChange: () => void): Promise<void> {
  const bringBack = await library.remove(key);
  onChange();
  const undo = { label: gallery.undo, run: () => void bringBack().then(onChange) };
  notify({ tone: 'info', text: gallery.removed(title), actions: [undo] });
}
