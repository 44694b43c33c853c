import { constantValue, inflowsOf, outflowsOf, shapeOf } from '#core/model';
import type { Diagnostic, Link, LinkId, Model, Variable, VariableId, View } from '#core/model';
import { words } from '#core/words';

const say = words.outline;

/** The branches of the tree, in order. */
export type Branch = 'stocks' | 'flows' | 'variables' | 'modules' | 'problems';

/** What a row stands for. */
export type Subject =
  | { readonly is: 'branch'; readonly branch: Branch }
  | { readonly is: 'variable'; readonly variable: VariableId }
  /** Seen from one of its ends: the row's parent is `seenFrom`. */
  | { readonly is: 'link'; readonly link: LinkId; readonly seenFrom: VariableId }
  /** The other end of a pipe. */
  | { readonly is: 'end'; readonly variable: VariableId | null }
  | { readonly is: 'problem'; readonly diagnostic: Diagnostic };

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
  /** Whether a row is open; branches are unless they were closed. */
  readonly isOpen: (key: string, level: number) => boolean;
}

const kinds = { stocks: ['stock'], flows: ['flow'], variables: ['auxiliary', 'lookup'], modules: ['module'] } as const;

/** All rows in sight, top to bottom: branches without anything in them are left out. */
export function rowsOf(outlined: Outlined): readonly Row[] {
  const { model, problems } = outlined;
  const variables = Object.values(model.variables);
  const branches = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((branch) => {
    const among: readonly Variable['kind'][] = kinds[branch];
    const inside = variables.filter(({ kind }) => among.includes(kind));
    return branchRows(outlined, branch, inside.length, () => inside.flatMap((variable) => variableRows(outlined, variable)));
  });
  const inProblems = branchRows(outlined, 'problems', problems.length, () => problems.map((diagnostic, at) => problemRow(diagnostic, at)));
  return [...branches, ...inProblems];
}

function branchRows({ isOpen }: Outlined, branch: Branch, count: number, inside: () => readonly Row[]): readonly Row[] {
  if (count === 0) return [];
  const open = isOpen(branch, 1);
  return [{ key: branch, level: 1, text: say.groups[branch](count), aside: '', open, subject: { is: 'branch', branch } }, ...(open ? inside() : [])];
}

function variableRows(outlined: Outlined, variable: Variable): readonly Row[] {
  const { model, isOpen } = outlined;
  const inside = [...endRows(model, variable), ...linkRows(model, variable.id)];
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

function problemRow(diagnostic: Diagnostic, at: number): Row {
  return { key: `problem ${at}`, level: 2, text: diagnostic.message, aside: '', subject: { is: 'problem', diagnostic } };
}
