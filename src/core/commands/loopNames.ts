import type { Command, LoopKey, LoopName } from '#core/model';
import { put } from './target.ts';

/** Writes down what loops are called, in place of what was written. */
export const settleLoopNames: Command<{ readonly names: Readonly<Record<LoopKey, LoopName>> }> = (document, { names }) => {
  const { loops = {} } = document;
  const keys = Object.keys(names);
  const same = keys.length === Object.keys(loops).length && keys.every((key) => Object.hasOwn(loops, key) && loops[key]?.name === names[key]?.name && loops[key]?.nick === names[key]?.nick);
  if (!same) put(document, 'loops', keys.length > 0 ? copyOf(names) : null);
};

/** What people call a loop; an empty text takes the nickname away. A loop that has no name yet gets the one given. */
export const setLoopNick: Command<{ readonly key: LoopKey; readonly name: string; readonly nick: string }> = (document, { key, name, nick }) => {
  const known = document.loops && Object.hasOwn(document.loops, key) ? document.loops[key] : undefined;
  const called = nick.trim();
  if ((known?.nick ?? '') === called) return;
  put(document, 'loops', { ...document.loops, [key]: { name: known?.name ?? name, ...(called !== '' && { nick: called }) } });
};

function copyOf(names: Readonly<Record<LoopKey, LoopName>>): Record<LoopKey, LoopName> {
  return Object.fromEntries(Object.entries(names).map(([key, { name, nick }]) => [key, { name, ...(nick !== undefined && { nick }) }]));
}
