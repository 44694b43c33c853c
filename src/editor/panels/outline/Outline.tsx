import { useRef, useState, type KeyboardEvent } from 'react';
import { words } from '#core/words';
import { useDocument, useSelection } from '#editor/store';
import { Button, EmptyState, Layers, Menu, Plus } from '#editor/ui';
import { useFindings } from '../problems/findings.ts';
import { add } from './add.ts';
import { follow } from './follow.ts';
import { OutlineRow } from './OutlineRow.tsx';
import { rowsOf, type Subject } from './rows.ts';
import { treeStep } from './treeKeys.ts';
import './outline.css';

const say = words.outline;

/** The model as a tree of stocks, flows, variables, links and problems; every row has a menu of what the diagram can do with it. */
export function Outline() {
  const selection = useSelection((workbench) => workbench);
  const model = useDocument(({ models }) => models[selection.model]);
  const problems = useFindings();
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  if (!model) return null;

  const view = model.views[selection.view];
  const isOpen = (key: string, level: number) => turned.get(key) ?? level === 1;
  const rows = rowsOf({ model, view, problems, isOpen });
  const turn = (key: string, open: boolean) => setTurned(new Map(turned).set(key, open));
  const at = Math.max(0, rows.findIndex(({ key }) => key === current));
  const hear = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && isRow(event.target)) return follow(row.subject);
    if (asksForMenu(event)) return openMenu(event, tree.current?.children[at]);
    const step = treeStep(rows, at, event.key);
    if (step === null) return;
    event.preventDefault();
    if ('turn' in step) turn(step.turn, step.open);
    else focusOn(tree.current?.children[rows.findIndex(({ key }) => key === step.go)]);
  };
  const isSelected = (subject: Subject) =>
    (subject.is === 'variable' && subject.variable === selection.variable) || (subject.is === 'link' && subject.link === selection.link);
  return (
    <div className="lw-outline">
      <Menu
        trigger={<Button size="s" icon={<Plus size={14} />}>{say.add}</Button>}
        entries={(['stock', 'flow', 'auxiliary'] as const).map((kind) => ({ id: kind, label: say.adds[kind], onSelect: () => add(kind) }))}
      />
      {rows.length === 0 && <EmptyState icon={<Layers size={24} />} title={say.empty} text={say.emptyText} />}
      {rows.length > 0 && (
        <div ref={tree} className="lw-tree" role="tree" aria-label={say.label} tabIndex={-1} onKeyDown={hear}>
          {rows.map((row, place) => (
            <OutlineRow
              key={row.key}
              row={row}
              model={model}
              view={view}
              current={place === at}
              selected={isSelected(row.subject)}
              onTurn={() => turn(row.key, row.open !== true)}
              onFocus={() => setCurrent(row.key)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function isRow(target: EventTarget): boolean {
  return target instanceof Element && target.role === 'treeitem';
}

function asksForMenu({ key, shiftKey, target }: KeyboardEvent): boolean {
  return isRow(target) && (key === ' ' || key === 'ContextMenu' || (key === 'F10' && shiftKey));
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
