import { Command } from 'cmdk';
import { useState } from 'react';
import { rootModel } from '#core/model';
import { words } from '#core/words';
import { actions, printKeys } from '#editor/actions';
import { closeDialog, getDocument, openView, selectVariable } from '#editor/store';
import { Dialog, Kbd } from '#editor/ui';
import { ActionPicture } from '../shell/ActionPicture.tsx';
import './palette.css';

/** Typing starts at once. */
const focus = (field: HTMLInputElement | null) => field?.focus();

/** Every command and every variable by typing a few letters of it. */
export function Palette({ typed }: { readonly typed: string }) {
  const { palette } = words.screen;
  // Until the field itself is typed into, it holds what was typed before it was there.
  const [search, setSearch] = useState<string | null>(null);
  return (
    <Dialog bare open onClose={closeDialog} title={palette.title} className="lw-palette-dialog">
      <Command className="lw-palette" label={palette.title} loop>
        <Command.Input
          ref={focus}
          className="lw-palette-input"
          placeholder={palette.search}
          aria-label={palette.search}
          value={search ?? typed}
          onValueChange={setSearch}
        />
        <Command.List className="lw-palette-list" label={palette.title}>
          <Command.Empty className="lw-palette-empty">{palette.nothing}</Command.Empty>
          <Command.Group heading={palette.commands}>
            <Commands />
          </Command.Group>
          <Command.Group heading={palette.variables}>
            <Variables />
          </Command.Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}

function Commands() {
  const possible = actions.filter((action) => action.id !== 'palette' && action.when());
  return possible.map((action) => (
    <Command.Item
      key={action.id}
      className="lw-palette-item"
      value={`${words.actions.groups[action.group]} ${action.label()}`}
      onSelect={() => {
        closeDialog();
        action.run();
      }}
    >
      <span className="lw-palette-icon">{action.icon && <ActionPicture icon={action.icon} />}</span>
      <span className="lw-palette-label">{action.label()}</span>
      <span className="lw-palette-group">{words.actions.groups[action.group]}</span>
      {action.keys?.[0] !== undefined && <Kbd keys={printKeys(action.keys[0])} />}
    </Command.Item>
  ));
}

/** The variables of the root model: choosing one goes to it. */
function Variables() {
  const document = getDocument();
  const model = rootModel(document);
  return Object.values(model.variables).map(({ id, name, kind }) => (
    <Command.Item
      key={id}
      className="lw-palette-item"
      value={`${name} ${id}`}
      keywords={[name]}
      onSelect={() => {
        closeDialog();
        openView(model.id);
        selectVariable(id);
      }}
    >
      <span className="lw-palette-icon">{(kind === 'stock' || kind === 'flow' || kind === 'auxiliary') && <ActionPicture icon={kind} />}</span>
      <span className="lw-palette-label">{name}</span>
    </Command.Item>
  ));
}
