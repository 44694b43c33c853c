import type { PointerEvent } from 'react';
import type { ElementId, Model } from '#core/model';
import { words } from '#core/words';
import {
  ArrowRight,
  AuxiliaryIcon,
  ChevronDown,
  ChevronRight,
  classes,
  Ellipsis,
  Ghost,
  FlowIcon,
  IconButton,
  Layers,
  LinkIcon,
  Menu,
  NoteIcon,
  RefreshCw,
  Square,
  StockIcon,
  TriangleAlert,
} from '#editor/ui';
import { meet, rowMenu } from './rowMenu.ts';
import type { Row } from './rows.ts';
import { follow, followToo } from './subject.ts';

const say = words.outline;

interface OutlineRowProps {
  readonly row: Row;
  readonly model: Model;
  /** Tab reaches the tree here. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly onTurn: () => void;
  readonly onFocus: () => void;
}

/** One line of the tree: what it is, its name, and the menu of what can be done with it. */
export function OutlineRow({ row, model, current, selected, onTurn, onFocus }: OutlineRowProps) {
  const { level, text, aside, open, subject } = row;
  const press = ({ ctrlKey, metaKey, shiftKey }: PointerEvent) => {
    if (subject.is === 'branch') onTurn();
    else if (ctrlKey || metaKey || shiftKey) followToo(subject);
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
      {subject.is !== 'branch' && subject.is !== 'end' && subject.is !== 'loop' && subject.is !== 'problem' && (
        <Menu
          align="end"
          trigger={<IconButton className="lw-tree-menu" size="s" tabIndex={-1} label={say.menu(text)} hint={say.menuShort} icon={<Ellipsis size={14} />} />}
          entries={() => rowMenu(subject)}
          onOpenChange={(open) => open && meet(subject)}
        />
      )}
    </div>
  );
}

function Picture({ row: { subject }, model }: { readonly row: Row; readonly model: Model }) {
  const props = { size: 14, 'aria-hidden': true } as const;
  switch (subject.is) {
    case 'branch': return null;
    case 'problem': return <TriangleAlert {...props} />;
    case 'link': return <LinkIcon {...props} />;
    case 'end': return <ArrowRight {...props} />;
    case 'loop': return <RefreshCw {...props} />;
    case 'view': return <Layers {...props} />;
    case 'element': return <ElementPicture model={model} element={subject.element} />;
    case 'variable': {
      const kind = model.variables[subject.variable]?.kind;
      if (kind === 'stock') return <StockIcon {...props} />;
      return kind === 'flow' ? <FlowIcon {...props} /> : <AuxiliaryIcon {...props} />;
    }
  }
}

function ElementPicture({ model, element }: { readonly model: Model; readonly element: ElementId }) {
  const props = { size: 14, 'aria-hidden': true } as const;
  const kind = Object.values(model.views).find(({ elements }) => elements[element])?.elements[element]?.kind;
  if (kind === 'ghost') return <Ghost {...props} />;
  return kind === 'frame' ? <Square {...props} /> : <NoteIcon {...props} />;
}
