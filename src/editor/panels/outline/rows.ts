import { standingIn } from '#core/diagram';
import { constantValue, inflowsOf, outflowsOf, shapeOf } from '#core/model';
import type { Diagnostic, ElementId, Link, Model, Variable, VariableId, View, ViewElement } from '#core/model';
import { words } from '#core/words';
import type { TitledLoop } from '#editor/store';
import type { Branch, Subject } from './subject.ts';

const say = words.outline;

/** One line of the tree. */
export interface Row {
  /** Names it among all rows, and stays while the row stands for the same thing. */
  readonly key: string;
  /** 1 for branches. */
  readonly level: number;
  readonly text: string;
  /** Beside the text, muted: a value, "not in this view", "guess". */
  readonly aside: string;
  /** Absent: there is nothing inside. */
  readonly open?: boolean;
  readonly subject: Subject;
}

/** What the tree is made of. */
export interface Outlined {
  readonly model: Model;
  readonly view: View | undefined;
  readonly problems: readonly Diagnostic[];
  /** The feedback loops by their titles. */
  readonly loops: readonly Pick<TitledLoop, 'key' | 'title'>[];
  /** Whether a row is open; branches are unless they were closed. */
  readonly isOpen: (key: string, level: number) => boolean;
}

const kinds = { stocks: ['stock'], flows: ['flow'], variables: ['auxiliary', 'lookup'], modules: ['module'] } as const;

/** More loops are listed in the panel of their own. */
const MOST_LOOPS = 50;

/** All rows in sight, top to bottom: branches without anything in them are left out, and so is a model's only view. */
export function rowsOf(outlined: Outlined): readonly Row[] {
  const { model, problems, loops } = outlined;
  const variables = Object.values(model.variables);
  const branches = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((branch) => {
    const among: readonly Variable['kind'][] = kinds[branch];
    const inside = variables.filter(({ kind }) => among.includes(kind));
    return branchRows(outlined, branch, inside, (variable) => variableRows(outlined, variable));
  });
  const drawn = Object.values(outlined.view?.elements ?? {});
  const views = Object.values(model.views);
  return [
    ...branches,
    ...branchRows(outlined, 'frames', drawn.filter(({ kind }) => kind === 'frame'), ({ id }) => frameRows(outlined, id)),
    ...branchRows(outlined, 'notes', drawn.filter(({ kind }) => kind === 'note'), (note) => [elementRow(outlined, note, 2)]),
    ...branchRows(outlined, 'loops', loops, (loop, at) => (at < MOST_LOOPS ? [loopRow(loop)] : [])),
    ...branchRows(outlined, 'views', views.length > 1 ? views : [], (view) => [viewRow(view)]),
    ...branchRows(outlined, 'problems', problems, (diagnostic, at) => [problemRow(diagnostic, at)]),
  ];
}

function branchRows<Item>({ isOpen }: Outlined, branch: Branch, items: readonly Item[], rows: (item: Item, at: number) => readonly Row[]): readonly Row[] {
  if (items.length === 0) return [];
  const open = isOpen(branch, 1);
  return [{ key: branch, level: 1, text: say.groups[branch](items.length), aside: '', open, subject: { is: 'branch', branch } }, ...(open ? items.flatMap(rows) : [])];
}

function variableRows(outlined: Outlined, variable: Variable): readonly Row[] {
  const { model, isOpen } = outlined;
  const inside = [...endRows(model, variable), ...linkRows(model, variable.id), ...ghostRows(outlined, variable)];
  const row: Row = {
    key: variable.id,
    level: 2,
    text: variable.name,
    aside: asideOf(outlined, variable),
    ...(inside.length > 0 ? { open: isOpen(variable.id, 2) } : {}),
    subject: { is: 'variable', variable: variable.id },
  };
  return row.open ? [row, ...inside] : [row];
}

function asideOf({ view }: Outlined, variable: Variable): string {
  const value = constantValue(variable);
  const amount = value === null ? null : `${value}${variable.units === undefined || variable.units === '1' ? '' : ` ${variable.units}`}`;
  const hidden = view && !shapeOf(view, variable.id) ? say.hidden : null;
  return [amount, variable.guess ? say.guess : null, hidden].filter((part) => part !== null).join(', ');
}

function endRows(model: Model, variable: Variable): Row[] {
  const row = (key: string, text: string, end: VariableId | null): Row => ({ key: `${variable.id} ${key}`, level: 3, text, aside: '', subject: { is: 'end', variable: end } });
  const nameOf = (id: VariableId | null) => (id === null ? say.outside : (model.variables[id]?.name ?? ''));
  if (variable.kind === 'flow') return [row('from', say.from(nameOf(variable.from)), variable.from), row('to', say.to(nameOf(variable.to)), variable.to)];
  if (variable.kind !== 'stock') return [];
  const inflows = inflowsOf(model, variable.id).map(({ id, name }) => row(`in ${id}`, say.inflow(name), id));
  return [...inflows, ...outflowsOf(model, variable.id).map(({ id, name }) => row(`out ${id}`, say.outflow(name), id))];
}

function linkRows(model: Model, variable: VariableId): Row[] {
  const links = Object.values(model.links);
  return [...links.filter(({ to }) => to === variable), ...links.filter(({ from }) => from === variable)].map((link) => ({
    key: `${variable} ${link.id}`,
    level: 3,
    text: linkText(model, link, variable),
    aside: link.delay ? say.delayed : '',
    subject: { is: 'link', link: link.id, seenFrom: variable },
  }));
}

/** A link as one of its ends sees it. */
function linkText(model: Model, link: Link, seenFrom: VariableId): string {
  const other = model.variables[link.from === seenFrom ? link.to : link.from]?.name ?? '';
  if (link.association) return say.together(other);
  const mark = link.polarity === '-' ? '−' : (link.polarity ?? '');
  return link.from === seenFrom ? say.affects(other, mark) : say.affected(other, mark);
}

function ghostRows(outlined: Outlined, variable: Variable): Row[] {
  const drawn = Object.values(outlined.view?.elements ?? {});
  return drawn.filter((element) => element.kind === 'ghost' && element.variable === variable.id).map((element) => elementRow(outlined, element, 3));
}

/** A frame, and inside it what stands there: its variables as they are, notes, ghosts and frames too. */
function frameRows(outlined: Outlined, frame: ElementId): readonly Row[] {
  const { view, isOpen } = outlined;
  const element = view?.elements[frame];
  if (!view || !element) return [];
  const inside = standingIn(view, frame).flatMap((id) => view.elements[id] ?? []).filter(({ kind }) => kind !== 'cloud' && kind !== 'curve');
  const row = elementRow(outlined, element, 2);
  if (inside.length === 0) return [row];
  const open = isOpen(row.key, 2);
  const rows = open ? inside.map((each) => ({ ...elementRow(outlined, each, 3), key: `${frame} ${each.id}` })) : [];
  return [{ ...row, open }, ...rows];
}

function elementRow({ model }: Outlined, element: ViewElement, level: number): Row {
  const nameOf = (id: VariableId) => model.variables[id]?.name ?? '';
  const row = { key: element.id, level, aside: '', subject: { is: 'element', element: element.id } } as const;
  switch (element.kind) {
    case 'frame': return { ...row, text: element.title, aside: element.collapsed ? say.folded : '' };
    case 'note': return { ...row, text: element.text.trim().split('\n')[0] ?? '' };
    case 'ghost': return { ...row, text: say.ghost(nameOf(element.variable)) };
    case 'shape': return { ...row, text: nameOf(element.variable), subject: { is: 'variable', variable: element.variable } };
    default: return { ...row, text: '' };
  }
}

function loopRow({ key, title }: Outlined['loops'][number]): Row {
  return { key: `loop ${key}`, level: 2, text: title, aside: '', subject: { is: 'loop', loop: key } };
}

function viewRow({ id, name }: View): Row {
  return { key: id, level: 2, text: name, aside: '', subject: { is: 'view', view: id } };
}

function problemRow(diagnostic: Diagnostic, at: number): Row {
  return { key: `problem ${at}`, level: 2, text: diagnostic.message, aside: '', subject: { is: 'problem', diagnostic } };
}
