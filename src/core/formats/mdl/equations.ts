import { foldName, print } from '#core/language';
import { newId, type Equation, type GraphicalFunction, type Lookup } from '#core/model';
import { words } from '#core/words';
import { seriesKey } from './dataset.ts';
import { isCall } from './definitions.ts';
import { fileCallOf, type FileCall } from './fileCalls.ts';
import { assemble, type Keyed } from './keyed.ts';
import { combinations, leftOf, single, type Left } from './left.ts';
import { freeNameIn } from './naming.ts';
import { node } from './nodes.ts';
import type { Group, Scope } from './scope.ts';
import { constantsFrom, graphOf, seriesFrom } from './series.ts';
import type { Definition, Expression, WrittenTable } from './syntax.ts';
import { tableOf } from './tables.ts';
import { translate } from './translate.ts';
import { variantsOf } from './variants.ts';

/** What the definitions of a variable come to. */
export interface Pieces {
  readonly equations: Keyed<string>[];
  readonly initials: Keyed<string>[];
  readonly tables: Keyed<GraphicalFunction>[];
  /** Equations that could not be used, as they stand in the file. */
  readonly kept: string[];
}

/** The texts of a part of a definition's equation, for the elements that it defines. */
export function textsOf(definition: Definition, expression: Expression, group: Group, scope: Scope): Keyed<string>[] {
  const { ranges } = scope.file;
  const left = leftOf(definition.subscripts, group.axes, ranges);
  const excepts = exceptsOf(definition, group, scope);
  const keepTable = tableKeeper(definition, group, scope);
  return variantsOf([expression], left, ranges).map((variant) => ({
    left: variant.left,
    excepts,
    value: print(translate(expression, { scope, left, bound: variant.bound, keepTable })),
  }));
}

/** The left sides that a definition excepts, as far as its variable has them at all. */
export function exceptsOf({ excepts }: Definition, { axes }: Group, { file }: Scope): Left[] {
  const whole = excepts.filter((except) => except.length === axes.length).map((except) => leftOf(except, axes, file.ranges));
  const held = whole.map((left) => left.map((part) => ({ ...part, elements: part.elements.filter((element) => part.axis.folded.includes(element)) })));
  return held.filter((left) => left.every(({ elements }) => elements.length > 0));
}

/** Constants in order, one for each element that the definition holds, the last index fastest. */
export function numbersOf(definition: Definition, numbers: readonly number[], group: Group, scope: Scope): Keyed<string>[] {
  const left = leftOf(definition.subscripts, group.axes, scope.file.ranges);
  const excepts = exceptsOf(definition, group, scope);
  const places = combinations(left).map((element) => single(left, element));
  if (numbers.length !== places.length) scope.file.report.warning(definition.entry, words.mdl.otherCount(group.name, numbers.length, places.length));
  return places.flatMap((place, at) => {
    const number = numbers[at];
    return number === undefined ? [] : [{ left: place, excepts, value: print(node.number(number)) }];
  });
}

/** Makes a lookup for each table that stands in an equation of a variable, once. */
function tableKeeper(definition: Definition, { name }: Group, scope: Scope): (table: WrittenTable) => string {
  const { model, made, file } = scope;
  const kept = new Map<WrittenTable, string>();
  return (written) => {
    const before = kept.get(written);
    const table = before === undefined ? tableOf(written, name, definition.entry, file.report) : null;
    if (!table) return before ?? name;
    const lookup: Lookup = { id: newId(file.document, 'v'), name: freeNameIn(scope, words.mdl.tableName(name)), kind: 'lookup', table };
    model.variables[lookup.id] = lookup;
    made.set(foldName(lookup.name), lookup);
    kept.set(written, lookup.name);
    return lookup.name;
  };
}

/** The equation that keyed texts make; empty where there is none. */
export function equationFrom(texts: readonly Keyed<string>[], group: Group): Equation {
  if (group.axes.length === 0) return texts[0]?.value ?? '';
  const { common, elements } = assemble(texts, '');
  if (Object.keys(elements).length === 0) return common ?? '';
  return { ...(common !== null && { default: common }), elements };
}

/** The graphical functions that keyed ones make. */
export function tablesFrom(tables: readonly Keyed<GraphicalFunction>[], group: Group): { table?: GraphicalFunction; tables?: Record<string, GraphicalFunction> } {
  if (tables.length === 0) return {};
  if (group.axes.length === 0) return { table: tables[0]?.value ?? { kind: 'continuous', x: [0, 1], y: [0, 0] } };
  const { common, elements } = assemble(tables, null);
  return { ...(common && { table: common }), ...(Object.keys(elements).length > 0 && { tables: elements }) };
}

/** What the definitions of a variable that is no stock come to. */
export function piecesOf(group: Group, scope: Scope): Pieces {
  const pieces: Pieces = { equations: [], initials: [], tables: [], kept: [] };
  for (const definition of group.definitions) addPieces(definition, group, scope, pieces);
  return pieces;
}

function addPieces(definition: Definition, group: Group, scope: Scope, pieces: Pieces): void {
  const { body, entry } = definition;
  if (body.kind === 'nothing') addFromDataset(definition, group, scope, pieces);
  if (body.kind === 'numbers') pieces.equations.push(...numbersOf(definition, body.numbers, group, scope));
  if (body.kind === 'text') pieces.equations.push({ left: leftOf(definition.subscripts, group.axes, scope.file.ranges), excepts: [], value: body.text });
  if (body.kind === 'table') addTable(definition, body.table, group, scope, pieces);
  if (body.kind !== 'expression') return;
  const { expression } = body;
  if (isCall(expression, 'a function of')) return;
  const call = fileCallOf(expression);
  if (call) {
    if (!addFromFile(definition, call, group, scope, pieces)) pieces.kept.push(entry.equation.trim());
    return;
  }
  const [first, second] = expression.kind === 'call' ? expression.args : [];
  if (isCall(expression, 'active initial') && first && second) {
    pieces.equations.push(...textsOf(definition, first, group, scope));
    pieces.initials.push(...textsOf(definition, second, group, scope));
  } else if (isCall(expression, 'with lookup') && first && second?.kind === 'table') {
    pieces.equations.push(...textsOf(definition, first, group, scope));
    addTable({ ...definition, entry: { ...entry, line: expression.line } }, second.table, group, scope, pieces);
  } else pieces.equations.push(...textsOf(definition, expression, group, scope));
}

function addTable(definition: Definition, written: WrittenTable, group: Group, scope: Scope, { tables }: Pieces): void {
  const table = tableOf(written, group.name, definition.entry, scope.file.report);
  if (!table) return;
  tables.push({ left: leftOf(definition.subscripts, group.axes, scope.file.ranges), excepts: exceptsOf(definition, group, scope), value: table });
}

/** What an equation reads from a file; false, with a warning, where that is not there. */
function addFromFile(definition: Definition, call: FileCall, group: Group, scope: Scope, { equations, tables }: Pieces): boolean {
  const { files, report, ranges } = scope.file;
  const { entry, mode } = definition;
  const sheet = files.sheet(call.path, call.tab);
  if (!sheet) {
    const message = files.has(call.path) ? words.mdl.noTab(call.path, call.tab) : words.mdl.noFile(call.path);
    report.warning(entry, message, 'kept');
    return false;
  }
  const left = leftOf(definition.subscripts, group.axes, ranges);
  const excepts = exceptsOf(definition, group, scope);
  const elements = combinations(left).map((element) => single(left, element));
  if (call.kind === 'constants') {
    const columns = left.findLast(({ range }) => range !== null)?.elements.length ?? 1;
    const numbers = constantsFrom(call, sheet, elements.length / columns, columns);
    if (!numbers) return noPlace(definition, call, scope);
    if (numbers.some(Number.isNaN)) report.warning(entry, words.mdl.noNumbers(group.name, call.path));
    equations.push(...numbersOf(definition, numbers.map((number) => (Number.isNaN(number) ? 0 : number)), group, scope));
    return true;
  }
  const series = seriesFrom(call, sheet, elements.length);
  if (!series || series.some((points) => points.length === 0)) return noPlace(definition, call, scope);
  const graphs = series.map((points) => graphOf(points, call.kind === 'data' ? (mode ?? 'interpolate') : 'interpolate'));
  tables.push(...elements.flatMap((element, at) => (graphs[at] ? [{ left: element, excepts, value: graphs[at] }] : [])));
  if (call.kind === 'data') equations.push({ left, excepts, value: 'TIME' });
  return true;
}

/** What the data set beside the model has of a variable without an equation. One that is marked as data and has none is told. */
function addFromDataset(definition: Definition, group: Group, scope: Scope, { equations, tables }: Pieces): void {
  const { ranges, report, dataset } = scope.file;
  const { subscripts, mode, entry } = definition;
  const excepts = exceptsOf(definition, group, scope);
  const left = leftOf(subscripts, group.axes, ranges);
  const found = combinations(left).flatMap((element) => {
    const points = dataset.series.get(seriesKey(group.name, element)) ?? [];
    return points.length > 0 ? [{ left: single(left, element), excepts, value: graphOf(points, mode ?? 'interpolate') }] : [];
  });
  tables.push(...found);
  equations.push(...found.map((one) => ({ ...one, value: 'TIME' })));
  if (found.length > 0) report.notice(entry, words.mdl.dataFrom(dataset.from ?? ''));
  else if (mode !== null) report.warning(entry, words.mdl.noData(group.name, dataset.paths));
}

function noPlace({ entry }: Definition, { path, places }: FileCall, { file }: Scope): false {
  file.report.warning(entry, words.mdl.noPlace(places.join(', '), path), 'kept');
  return false;
}
