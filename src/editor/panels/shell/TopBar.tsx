import type { ReactElement } from 'react';
import { words } from '#core/words';
import { printKeys, stepActions } from '#editor/actions';
import { openDialog, setSession, useHistory, useSession } from '#editor/store';
import { Button, ChevronDown, Download, IconButton, Logo, Menu, MenuBar, Monitor, Moon, Redo2, Sun, Undo2 } from '#editor/ui';
import { BAR_MENUS } from './bar.ts';
import { RunStatus } from './RunStatus.tsx';
import { TitleField } from './TitleField.tsx';
import { useBarLines } from './useBarLines.ts';
import './topbar.css';

/** The bar over everything: the model's title, the menus, undo and redo, how the run stands, what can be taken out. */
export function TopBar() {
  return (
    <header className="lw-topbar" data-region="bar">
      <h1 className="lw-hidden">{words.screen.product}</h1>
      <div className="lw-topbar-group">
        <button type="button" className="lw-home" aria-label={words.actions.labels.open} onClick={() => openDialog('gallery')}>
          <Logo size={26} />
        </button>
        <TitleField />
        <Menus />
        <span className="lw-topbar-line" />
        <Steps />
      </div>
      <div className="lw-topbar-group lw-topbar-end">
        <RunStatus />
        <ExportMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}

/** What a menu holds is asked when it opens, not with every change. */
function Menus() {
  const lines = useBarLines();
  const menus = BAR_MENUS.map((id) => ({ id, label: words.actions.groups[id], items: () => lines?.barEntries[id]() ?? [] }));
  return <MenuBar label={words.screen.bar.menus} menus={menus} />;
}

/** Undo and redo; the tooltip says what. */
function Steps() {
  const { undo, redo } = useHistory();
  return (
    <>
      <Step id="undo" icon={<Undo2 size={17} />} possible={undo !== null} />
      <Step id="redo" icon={<Redo2 size={17} />} possible={redo !== null} />
    </>
  );
}

interface StepProps {
  readonly id: keyof typeof stepActions;
  readonly icon: ReactElement;
  readonly possible: boolean;
}

function Step({ id, icon, possible }: StepProps) {
  const { label, keys, when, run } = stepActions[id];
  return (
    <IconButton
      className="lw-step"
      label={words.actions.labels[id]}
      hint={label()}
      keys={printKeys(keys[0] ?? '')}
      icon={icon}
      aria-disabled={!possible}
      onClick={() => when() && run()}
    />
  );
}

function ExportMenu() {
  const lines = useBarLines();
  const button = (
    <Button className="lw-export" icon={<Download size={15} />} aria-label={words.screen.bar.export}>
      <span className="lw-export-word">{words.screen.bar.export}</span>
      <ChevronDown size={14} />
    </Button>
  );
  return <Menu trigger={button} entries={() => lines?.exportEntries() ?? []} align="end" />;
}

const themes = ['system', 'light', 'dark'] as const;
const themeIcons = { system: <Monitor size={17} />, light: <Sun size={17} />, dark: <Moon size={17} /> };

function ThemeMenu() {
  const theme = useSession((session) => session.theme);
  const entries = themes.map((id) => ({
    id,
    label: words.screen.themes[id],
    checked: id === theme,
    onSelect: () => setSession({ theme: id }),
  }));
  const button = <IconButton label={words.screen.bar.theme(theme)} icon={themeIcons[theme]} />;
  return <Menu trigger={button} entries={entries} align="end" />;
}
