import { isRecord } from './dictionary.ts';
import { documentSchema } from './schema.ts';
import type { ModelDocument } from './types.ts';

/** As much of a schema as says in which order fields come. */
export interface Fields {
  readonly type: string;
  /** Fields of an object. */
  readonly entries?: Readonly<Record<string, Fields>>;
  /** What an optional or nullable field holds. */
  readonly wrapped?: Fields;
  /** Answers the schema for this very input. */
  readonly getter?: (input: unknown) => Fields;
  /** Objects told apart by their field `key`. */
  readonly options?: readonly Fields[];
  readonly key?: string;
  readonly literal?: unknown;
  /** What a list holds. */
  readonly item?: Fields;
  /** What a dictionary holds under every key. */
  readonly entry?: Fields;
}

/** What entries of dictionaries came out as, by the entry: one that is frozen and the same object comes out the same. */
export type KnownData = WeakMap<object, { readonly key: string; readonly schema: Fields; readonly data: unknown }>;

/**
 * A document as its file holds it: without the ids inside objects, which are their keys; fields in the schema's
 * order, then those it does not know in their own; entries of dictionaries in order of creation. With `known` kept
 * between calls an unchanged entry is the very same data again.
 */
export function dataOf(document: ModelDocument, known?: KnownData): unknown {
  return arranged(document, documentSchema as unknown as Fields, known);
}

function arranged(value: unknown, schema: Fields | undefined, known: KnownData | undefined): unknown {
  const fields = schema && settle(schema, value);
  if (Array.isArray(value)) return value.map((item) => arranged(item, fields?.item, known));
  if (!isRecord(value) || !fields) return value;
  const { entry, entries } = fields;
  if (entry) return mapped(value, Object.keys(value), (key) => entryOf(value[key], key, entry, known));
  if (!entries) return value;
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
  const listed = Object.keys(entries).filter((key) => value[key] !== undefined);
  return mapped(value, [...listed, ...unknown], (key) => arranged(value[key], Object.hasOwn(entries, key) ? entries[key] : undefined, known));
}

function entryOf(value: unknown, key: string, schema: Fields, known: KnownData | undefined): unknown {
  if (!known || !isRecord(value) || !Object.isFrozen(value)) return arranged(withoutId(value, key), schema, known);
  const before = known.get(value);
  if (before?.key === key && before.schema === schema) return before.data;
  const data = arranged(withoutId(value, key), schema, known);
  known.set(value, { key, schema, data });
  return data;
}

/** The schema that says most about a value: past optional and lazy ones, and the right one of several. */
function settle(schema: Fields, value: unknown): Fields {
  if (schema.wrapped) return settle(schema.wrapped, value);
  if (schema.getter) return settle(schema.getter(value), value);
  if (!schema.options || schema.key === undefined || !isRecord(value)) return schema;
  const { key } = schema;
  return schema.options.find((option) => option.entries?.[key]?.literal === value[key]) ?? schema;
}

function withoutId(entry: unknown, key: string): unknown {
  if (!isRecord(entry) || entry['id'] !== key) return entry;
  const { id: _, ...fields } = entry;
  return fields;
}

function mapped(value: Record<string, unknown>, keys: readonly string[], answer: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, answer(key)]));
}
