import { arrays } from './functions/arrays.ts';
import { constants } from './functions/constants.ts';
import { draws } from './functions/draws.ts';
import { dynamic } from './functions/dynamic.ts';
import { plain } from './functions/plain.ts';
import type { FunctionCategory, FunctionKind, Shape, UnitsRule } from './functions/shape.ts';
import { foldName } from './names.ts';

/**
 * Every function of the language, once: parser, help, completion, importers, compiler and simulator read this table.
 * Names are XMILE's where it has one, else those of the tool that has the function; what two tools call by one name and
 * mean differently has two names here.
 */
const TABLE = { ...plain, ...dynamic, ...draws, ...arrays, ...constants } as const;

/** The canonical name of a function of the language. */
export type FunctionName = keyof typeof TABLE;

/** The functions of one kind: a table of bodies keyed by it cannot miss one. */
export type FunctionOfKind<Kind extends FunctionKind> = {
  [Name in FunctionName]: (typeof TABLE)[Name]['kind'] extends Kind ? Name : never;
}[FunctionName];

/** The functions of their arguments alone, whose bodies the simulator holds. */
export type PureFunctionName = FunctionOfKind<'pure'>;

/** The names that mean a built-in value unless the model has a variable of that name. */
export type BuiltinConstant = FunctionOfKind<'constant'>;

/** One function, with all that a reader or a checker needs to know of it; `helpOf` and `signatureOf` say it in words. */
export interface FunctionEntry {
  readonly name: FunctionName;
  readonly aliases: readonly string[];
  readonly kind: FunctionKind;
  readonly category: FunctionCategory;
  /** Fewest arguments. */
  readonly min: number;
  /** Most arguments; Infinity where there is no limit. */
  readonly max: number;
  readonly units: UnitsRule;
}

function entryOf(name: FunctionName): FunctionEntry {
  const shape: Shape = TABLE[name];
  return { ...shape, name, aliases: shape.aliases ?? [] };
}

/** Every function in the order that help lists them. */
export const functions: readonly FunctionEntry[] = (Object.keys(TABLE) as FunctionName[]).map(entryOf);

const byFoldedName: ReadonlyMap<string, FunctionEntry> = new Map(
  functions.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [foldName(name), entry])),
);

/** The function that a name means in any case and under any of its aliases, or null. */
export function findFunction(name: string): FunctionEntry | null {
  return byFoldedName.get(foldName(name)) ?? null;
}

/** The built-in value that a name stands for where the model has no variable of that name, or null. */
export function builtinConstant(name: string): BuiltinConstant | null {
  const entry = findFunction(name);
  return entry?.kind === 'constant' ? (entry.name as BuiltinConstant) : null;
}
