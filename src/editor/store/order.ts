import type { Patch } from 'immer';
import type { ModelDocument } from '#core/model';

/** In the object at `path`, entries stood before their neighbours. Records keep the order of creation, patches do not. */
export interface Placement {
  readonly path: readonly (string | number)[];
  /** Each entry that comes back, with the one that followed it. */
  readonly entries: readonly (readonly [key: string, before: string])[];
}

/** The neighbours of every entry that the inverse adds again, by the object that it belongs to. */
export function placesOf(before: ModelDocument, inverse: readonly Patch[]): Placement[] {
  const added = new Map<string, { path: readonly (string | number)[]; keys: Set<string> }>();
  for (const { op, path } of inverse) {
    if (op !== 'add') continue;
    const owner = path.slice(0, -1);
    const known = added.get(owner.join('\n'));
    if (known) known.keys.add(String(path.at(-1)));
    else added.set(owner.join('\n'), { path: owner, keys: new Set([String(path.at(-1))]) });
  }
  return [...added.values()].flatMap(({ path, keys }) => {
    const all = keysAt(before, path);
    const entries = all.flatMap((key, at) => {
      const next = all[at + 1];
      return keys.has(key) && next !== undefined ? [[key, next] as const] : [];
    });
    return entries.length > 0 ? [{ path, entries }] : [];
  });
}

function keysAt(root: unknown, path: readonly (string | number)[]): string[] {
  const value = valueAt(root, path);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), root);
}

/** The document with entries moved in front of their old neighbours; those whose neighbour is gone come last. */
export function putBack(document: ModelDocument, { path, entries }: Placement): ModelDocument {
  const record = valueAt(document, path);
  if (typeof record !== 'object' || record === null) return document;
  const moved = new Set(entries.map(([key]) => key));
  const followed = new Map(entries.map(([key, before]) => [before, key]));
  const ordered = new Set<string>();
  for (const key of Object.keys(record)) {
    if (moved.has(key)) continue;
    const waiting = new Set([key]);
    for (let next = followed.get(key); next !== undefined && !waiting.has(next); next = followed.get(next)) waiting.add(next);
    for (const one of [...waiting].reverse()) ordered.add(one);
  }
  for (const key of Object.keys(record)) ordered.add(key);
  const known = [...ordered].filter((key) => Object.hasOwn(record, key));
  return replacedAt(document, path, Object.fromEntries(known.map((key) => [key, Reflect.get(record, key) as unknown])));
}

/** A copy with another object at a path, frozen; all beside the path are the very same objects. */
function replacedAt<Root extends object>(root: Root, [part, ...rest]: readonly (string | number)[], value: object): Root {
  if (part === undefined) return Object.freeze(value) as Root;
  const inner = replacedAt(Reflect.get(root, part) as object, rest, value);
  const copy = Array.isArray(root) ? [...(root as readonly unknown[])] : { ...root };
  return Object.freeze(Object.assign(copy, { [part]: inner })) as Root;
}
