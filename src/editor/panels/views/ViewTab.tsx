import type { KeyboardEvent } from 'react';
import { renameView } from '#core/commands';
import type { ModelId, View } from '#core/model';
import { words } from '#core/words';
import { closeAside, edit, getCanvas, openAside, openView } from '#editor/store';
import { classes, LinkIcon, StockIcon, TextInput } from '#editor/ui';

interface ViewTabProps {
  readonly model: ModelId;
  readonly view: View;
  readonly open: boolean;
  /** Its name is being typed. */
  readonly naming: boolean;
}

/** One view by its name: a press opens it; F2 or a double press renames it. */
export function ViewTab({ model, view, open, naming }: ViewTabProps) {
  const { id, name, notation } = view;
  const rename = () => {
    openView(model, id);
    openAside('nameView');
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'F2') return;
    event.preventDefault();
    rename();
  };
  if (naming) return <li><NameField model={model} view={view} /></li>;
  return (
    <li>
      <button
        type="button"
        className={classes('lw-view-tab', open && 'lw-view-open')}
        aria-current={open ? 'page' : undefined}
        onClick={() => openView(model, id)}
        onDoubleClick={rename}
        onKeyDown={hear}
      >
        {notation === 'causal' ? <LinkIcon size={13} /> : <StockIcon size={13} />}
        <span dir="auto">{name}</span>
      </button>
    </li>
  );
}

const focus = (field: HTMLInputElement | null): void => {
  field?.focus();
  field?.select();
};

function NameField({ model, view: { id, name } }: Pick<ViewTabProps, 'model' | 'view'>) {
  const done = () => {
    closeAside();
    getCanvas()?.focus();
  };
  return (
    <TextInput
      ref={focus}
      className="lw-view-name"
      aria-label={words.desk.views.name}
      value={name}
      onCommit={(typed) => edit(words.actions.steps.renameView, (draft) => renameView(draft, { model, view: id, name: typed }))}
      onBlur={closeAside}
      onKeyDown={({ key, nativeEvent }) => {
        if ((key === 'Enter' || key === 'Escape') && !nativeEvent.isComposing) queueMicrotask(done);
      }}
    />
  );
}
