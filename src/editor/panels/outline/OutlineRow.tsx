import type { Model, View } from '#core/model';
import { words } from '#core/words';
import {
  ArrowRight,
  AuxiliaryIcon,
  ChevronDown,
  ChevronRight,
  classes,
  Ellipsis,
  FlowIcon,
  IconButton,
  LinkIcon,
  Menu,
  StockIcon,
  TriangleAlert,
  type MenuEntry,
} from '#editor/ui';
import { follow } from './follow.ts';
import { linkMenu, variableMenu } from './rowMenu.ts';
import type { Row } from './rows.ts';

const say = words.outline;

interface OutlineRowProps {
  readonly row: Row;
  readonly model: Model;
  readonly view: View | undefined;
  /** Tab reaches the tree here. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly onTurn: () => void;
  readonly onFocus: () => void;
}

/** One line of the tree: what it is, its name, and the menu of what can be done with it. */
export function OutlineRow({ row, model, view, current, selected, onTurn, onFocus }: OutlineRowProps) {
  const { level, text, aside, open, subject } = row;
  const entries = entriesOf(row, model, view);
  const press = () => {
    if (subject.is === 'branch') onTurn();
    else follow(subject);
  };
  return (
    <div
      role="treeitem"
      className={classes('lw-tree-row', `lw-tree-level-${level}`, selected && 'lw-tree-selected')}
      aria-level={level}
      aria-expanded={open}
      aria-selected={selected}
      aria-label={aside === '' ? text : `${text}, ${aside}`}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
    >
      <span className="lw-tree-turn" aria-hidden onPointerDown={onTurn}>
        {open !== undefined && (open ? <ChevronDown size={14} /> : <ChevronRight size={14} />)}
      </span>
      <span className="lw-tree-text" onPointerUp={press}>
        <Picture row={row} model={model} />
        <span className="lw-tree-name">{text}</span>
        {aside !== '' && <span className="lw-tree-aside">{aside}</span>}
      </span>
      {entries.length > 0 && (
        <Menu
          align="end"
          trigger={<IconButton className="lw-tree-menu" size="s" tabIndex={-1} label={say.menu(text)} hint={say.menuShort} icon={<Ellipsis size={14} />} />}
          entries={entries}
        />
      )}
    </div>
  );
}

function entriesOf({ subject }: Row, model: Model, view: View | undefined): MenuEntry[] {
  if (subject.is === 'variable') {
    const variable = model.variables[subject.variable];
    return variable ? variableMenu(model, view, variable) : [];
  }
  const link = subject.is === 'link' ? model.links[subject.link] : undefined;
  return link ? linkMenu(model, view, link) : [];
}

function Picture({ row: { subject }, model }: { readonly row: Row; readonly model: Model }) {
  const props = { size: 14, 'aria-hidden': true } as const;
  switch (subject.is) {
    case 'branch': return null;
    case 'problem': return <TriangleAlert {...props} />;
    case 'link': return <LinkIcon {...props} />;
    case 'end': return <ArrowRight {...props} />;
    case 'variable': {
      const kind = model.variables[subject.variable]?.kind;
      if (kind === 'stock') return <StockIcon {...props} />;
      return kind === 'flow' ? <FlowIcon {...props} /> : <AuxiliaryIcon {...props} />;
    }
  }
}
