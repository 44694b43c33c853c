import { Command } from 'cmdk';
import { useState } from 'react';
import { words } from '#core/words';
import { closeDialog, getSession, rememberCommand } from '#editor/store';
import { actions, findAction, printKeys, type Action, type ActionId } from '#editor/actions';
import { Dialog, Kbd } from '#editor/ui';
import { ActionPicture } from '../shell/ActionPicture.tsx';
import { Places } from './Places.tsx';
import { rank } from './rank.ts';
import './palette.css';

/** Typing starts at once. */
const focus = (field: HTMLInputElement | null) => field?.focus();

/** The first keyword of a line is its name, the second its group, the others what it is called elsewhere. */
const fits = (_: string, search: string, [name = '', group = '', ...also]: string[] = []): number => rank({ name, group, also }, search);

/** Every command, view and variable by typing a few letters of it; what was done last comes first. */
export function Palette({ typed }: { readonly typed: string }) {
  const { palette } = words.screen;
  // Until the field itself is typed into, it holds what was typed before it was there.
  const [search, setSearch] = useState<string | null>(null);
  const others = actions.filter((action) => action.id !== 'palette');
  const possible = others.filter((action) => action.when());
  const looking = (search ?? typed).trim() !== '';
  const recent = looking ? [] : recentAmong(possible);
  // Whoever looks for a command that cannot be given now is told why; nobody else has to read past it.
  const impossible = looking ? others.filter((action) => !possible.includes(action)) : [];
  return (
    <Dialog bare open onClose={closeDialog} title={palette.title} className="lw-palette-dialog">
      <Command className="lw-palette" label={palette.title} filter={fits} loop>
        <Command.Input
          ref={focus}
          className="lw-palette-input"
          placeholder={palette.search}
          aria-label={palette.search}
          value={search ?? typed}
          onValueChange={setSearch}
        />
        <div role="status">
          <Command.Empty className="lw-palette-empty">{palette.nothing}</Command.Empty>
        </div>
        <Command.List className="lw-palette-list" label={palette.title}>
          {recent.length > 0 && (
            <Command.Group heading={palette.recent}>
              {recent.map((action) => <ActionLine key={action.id} action={action} again />)}
            </Command.Group>
          )}
          <Command.Group heading={palette.commands}>
            {possible.filter((action) => !recent.includes(action)).map((action) => <ActionLine key={action.id} action={action} />)}
          </Command.Group>
          <Places />
          {impossible.length > 0 && (
            <Command.Group heading={palette.impossible}>
              {impossible.map((action) => <ActionLine key={action.id} action={action} why={action.aboutSelection === true ? palette.selectFirst : palette.notNow} />)}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

function recentAmong(possible: readonly Action[]): Action[] {
  return getSession().recent.flatMap((id) => possible.find((action) => action.id === id) ?? []);
}

/** `why`: it cannot be done now, and for what reason; `again`: a line of what was done last, which is another than that among all. */
function ActionLine({ action: { id, group, icon, keys = [], label }, why, again = false }: { readonly action: Action; readonly why?: string; readonly again?: boolean }) {
  const place = words.actions.groups[group];
  return (
    <Command.Item
      className="lw-palette-item"
      value={again ? `${words.screen.palette.recent} ${place} ${label()}` : `${place} ${label()}`}
      keywords={[label(), place, ...alsoCalled(id)]}
      disabled={why !== undefined}
      onSelect={() => perform(id)}
    >
      <span className="lw-palette-icon">{icon && <ActionPicture icon={icon} />}</span>
      <span className="lw-palette-label">{label()}</span>
      <span className="lw-palette-group">{why ?? place}</span>
      {keys[0] !== undefined && <Kbd keys={printKeys(keys[0])} />}
    </Command.Item>
  );
}

/** What people who come from other tools call it. */
function alsoCalled(id: ActionId): string[] {
  const names: Readonly<Partial<Record<ActionId, string>>> = words.actions.alsoCalled;
  return names[id]?.split(', ') ?? [];
}

/** The dialog gives the keyboard back first: what is done may take it somewhere else. */
function perform(id: ActionId): void {
  closeDialog();
  rememberCommand(id);
  findAction(id).run();
}
