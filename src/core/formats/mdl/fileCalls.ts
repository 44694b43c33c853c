import { foldName } from '#core/language';
import type { DataFiles } from '../sheets/files.ts';
import { readPlace, type Sheet } from '../sheets/sheet.ts';
import type { Line, Sections } from './sections.ts';
import type { CallExpression, Definition, Expression, RangeDefinition } from './syntax.ts';
import { walk } from './walk.ts';

/** What a function reads from a file beside the model. */
export type FileCallKind = 'constants' | 'data' | 'lookups';

const KINDS: ReadonlyMap<string, FileCallKind> = new Map<string, FileCallKind>([
  ['get xls constants', 'constants'],
  ['get direct constants', 'constants'],
  ['get 123 constants', 'constants'],
  ['get xls data', 'data'],
  ['get direct data', 'data'],
  ['get 123 data', 'data'],
  ['get xls lookups', 'lookups'],
  ['get direct lookups', 'lookups'],
  ['get 123 lookups', 'lookups'],
]);

/** A call that reads a file, taken apart. */
export interface FileCall {
  readonly kind: FileCallKind;
  readonly path: string;
  readonly tab: string;
  /** The places that it names, as written: where the series are and, for data and lookups, where the times are before it. */
  readonly places: readonly string[];
  /** Whether a series ends at the first time that is no number. The older functions only pass over such times. */
  readonly stops: boolean;
}

/** A call that reads a file; null for any other expression. */
export function fileCallOf(expression: Expression | null): FileCall | null {
  if (expression?.kind !== 'call') return null;
  const kind = KINDS.get(foldName(expression.name));
  if (!kind) return null;
  const [path = '', tab = '', ...places] = textsOf(expression);
  return { kind, path, tab, places, stops: /^get[ _]direct/iu.test(expression.name) };
}

function textsOf({ args }: CallExpression): string[] {
  return args.map((arg) => (arg.kind === 'string' ? arg.text.trim() : arg.kind === 'name' ? arg.name.trim() : arg.kind === 'number' ? String(arg.value) : ''));
}

/** The paths of all files that equations and ranges read. */
export function pathsIn(definitions: readonly Definition[], ranges: readonly RangeDefinition[]): string[] {
  const paths = ranges.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'file' ? [part.args[0]?.trim() ?? ''] : [])));
  for (const { body } of definitions) {
    if (body.kind !== 'expression') continue;
    walk(body.expression, (part) => {
      const call = fileCallOf(part);
      if (call) paths.push(call.path);
    });
  }
  return paths;
}

/** `?name` is a file that the settings of the program name: `30:?name=path`. */
export function pathFinder(sections: Sections): (path: string) => string {
  const named = sections.settings.flatMap(({ text }: Line) => {
    const [, name, path] = /^30:(\?[^=]*)=(.*)$/u.exec(text) ?? [];
    return name !== undefined && path !== undefined ? [[name.trim(), path.trim()] as const] : [];
  });
  const paths = new Map(named);
  return (path) => paths.get(path) ?? path.replace(/^\?/u, '');
}

/** The elements of a range: from a cell on to another one, or along its row or column as far as there is something. */
export function elementsFrom(files: DataFiles, args: readonly string[]): string[] | null {
  const [path = '', tab = '', first = '', last = '', prefix = ''] = args.map((arg) => arg.trim());
  const sheet = files.sheet(path, tab);
  const from = readPlace(first);
  const to = readPlace(last);
  if (!sheet || from?.row === null || from?.column === null || !from || !to) return null;
  const down = to.row === null || (to.column === from.column && to.row !== from.row);
  const end = down ? (to.row ?? sheet.rows - 1) : (to.column ?? sheet.columns - 1);
  return along(sheet, { row: from.row, column: from.column }, down, end).map((name) => `${prefix}${name}`);
}

function along(sheet: Sheet, { row, column }: { row: number; column: number }, down: boolean, end: number): string[] {
  const names: string[] = [];
  for (let at = down ? row : column; at <= end; at += 1) {
    const value = down ? sheet.cell(at, column) : sheet.cell(row, at);
    if (value === null) break;
    names.push(String(value).trim());
  }
  return names;
}
