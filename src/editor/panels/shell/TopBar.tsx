import { words } from '#core/words';
import { findAction, printKeys, runAction, type ActionId } from '#editor/actions';
import { setSession, useHistory, useSession } from '#editor/store';
import { Button, ChevronDown, Download, IconButton, Logo, Menu, MenuBar, Monitor, Moon, Sun } from '#editor/ui';
import { ActionPicture } from './ActionPicture.tsx';
import { barMenus, exportEntries } from './menus.ts';
import { offer, useActionChanges } from './offer.tsx';
import { RunStatus } from './RunStatus.tsx';
import { TitleField } from './TitleField.tsx';
import './topbar.css';

/** The bar over everything: the model's title, the menus, undo and redo, how the run stands, what can be taken out. */
export function TopBar() {
  return (
    <header className="lw-topbar" data-region="bar">
      <h1 className="lw-hidden">{words.screen.product}</h1>
      <div className="lw-topbar-group">
        <button type="button" className="lw-home" aria-label={offer('open').label} onClick={() => runAction('open')}>
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

function Menus() {
  useActionChanges();
  return <MenuBar label={words.screen.bar.menus} menus={barMenus()} />;
}

/** Undo and redo; the tooltip says what. */
function Steps() {
  const { undo, redo } = useHistory();
  return (
    <>
      <Step id="undo" possible={undo !== null} />
      <Step id="redo" possible={redo !== null} />
    </>
  );
}

function Step({ id, possible }: { readonly id: ActionId & ('undo' | 'redo'); readonly possible: boolean }) {
  const { label, keys = [] } = findAction(id);
  return (
    <IconButton
      className="lw-step"
      label={words.actions.labels[id]}
      hint={label()}
      keys={printKeys(keys[0] ?? '')}
      icon={<ActionPicture icon={id} size={17} />}
      aria-disabled={!possible}
      onClick={() => runAction(id)}
    />
  );
}

function ExportMenu() {
  const button = (
    <Button className="lw-export" icon={<Download size={15} />} aria-label={words.screen.bar.export}>
      <span className="lw-export-word">{words.screen.bar.export}</span>
      <ChevronDown size={14} />
    </Button>
  );
  return <Menu trigger={button} entries={exportEntries()} align="end" />;
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
