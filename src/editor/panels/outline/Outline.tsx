import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { words } from '#core/words';
import { titled, useDocument, useLoops, useSelection } from '#editor/store';
import { Button, EmptyState, Layers, Menu, Plus } from '#editor/ui';
import { useFindings } from '../problems/findings.ts';
import { add } from './add.ts';
import { OutlineRow } from './OutlineRow.tsx';
import { doByKey } from './rowMenu.ts';
import { rowsOf, type Row } from './rows.ts';
import { follow, followToo, isSelected } from './subject.ts';
import { asksForMenu, isRow, treeStep } from './treeKeys.ts';
import { useKeptPlace } from './useKeptPlace.ts';
import './outline.css';

const say = words.outline;

const ADDED = ['stock', 'flow', 'auxiliary', 'note', 'frame'] as const;

/** The model as a tree of variables, links, frames, notes, views and problems; every row has a menu of all that the diagram can do with it. */
export function Outline() {
  const selection = useSelection((workbench) => workbench);
  const model = useDocument(({ models }) => models[selection.model]);
  const problems = useFindings();
  const { set, names } = useLoops((loops) => loops);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [current, setCurrent] = useState<string | null>(null);
  const outline = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const view = model?.views[selection.view];
  const rows = useMemo((): readonly Row[] => {
    const isOpen = (key: string, level: number) => turned.get(key) ?? level === 1;
    return model ? rowsOf({ model, view, problems, loops: set.loops.map((loop) => titled(loop, names)), isOpen }) : [];
  }, [model, view, problems, set, names, turned]);
  const keep = useKeptPlace(outline, rows, current);
  if (!model) return null;

  const turn = (key: string, open: boolean) => setTurned(new Map(turned).set(key, open));
  const at = Math.max(0, rows.findIndex(({ key }) => key === current));
  const hear = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || !isRow(event.target) || event.altKey) return;
    if (doByKey(event, row.subject)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey) return together(event, row);
    if (event.key === 'Enter') return follow(row.subject);
    if (asksForMenu(event)) return openMenu(event, tree.current?.children[at]);
    const step = treeStep(rows, at, event.key);
    if (step === null) return;
    event.preventDefault();
    if ('turn' in step) return turn(step.turn, step.open);
    const next = rows.findIndex(({ key }) => key === step.go);
    if (event.shiftKey && rows[next] && !isSelected(rows[next].subject, selection)) followToo(rows[next].subject);
    focusOn(tree.current?.children[next]);
  };
  return (
    <div ref={outline} className="lw-outline" {...keep}>
      <Menu
        trigger={<Button size="s" icon={<Plus size={14} />}>{say.add}</Button>}
        entries={ADDED.map((kind) => ({ id: kind, label: say.adds[kind], onSelect: () => add(kind) }))}
      />
      {rows.length === 0 && <EmptyState icon={<Layers size={24} />} title={say.empty} text={say.emptyText} />}
      {rows.length > 0 && (
        <div ref={tree} className="lw-tree" role="tree" aria-label={say.label} aria-multiselectable tabIndex={-1} onKeyDown={hear}>
          {rows.map((row, place) => (
            <OutlineRow
              key={row.key}
              row={row}
              model={model}
              current={place === at}
              selected={isSelected(row.subject, selection)}
              onTurn={() => turn(row.key, row.open !== true)}
              onFocus={() => setCurrent(row.key)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** With Ctrl or Cmd a row is selected beside others, or taken out again. */
function together(event: KeyboardEvent, { subject }: Row): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  followToo(subject);
}

/** The row's menu opens as its own button opens it. */
function openMenu(event: KeyboardEvent, row: Element | undefined): void {
  event.preventDefault();
  const button = row?.querySelector('.lw-tree-menu');
  focusOn(button ?? undefined);
  button?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

function focusOn(element: Element | undefined): void {
  if (element instanceof HTMLElement) element.focus();
}
