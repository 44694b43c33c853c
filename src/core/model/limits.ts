import { words } from '#core/words';
import type { Problem } from './problem.ts';

/** Nesting beyond this is no model: our own data needs 9 levels, foreign data a few more. */
const DEEPEST = 64;

/** Values beyond this are no model that this program could draw or run. */
const MOST = 5_000_000;

/**
 * What makes data unsafe to walk: nested too deep, too much of it, or a key that would reach an object's prototype.
 * Looks without recursion, so that hostile nesting cannot exhaust the stack.
 */
export function unsafe(data: unknown): Problem | null {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: data, path: [] }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return { path: path.slice(0, 3).join('.'), message: words.model.tooDeep };
    for (const [key, entry] of Object.entries(value)) {
      seen += 1;
      if (seen > MOST) return { path: '', message: words.model.tooLarge };
      if (key === '__proto__') return { path: [...path, key].join('.'), message: words.model.forbiddenKey };
      if (typeof entry === 'object' && entry !== null) waiting.push({ value: entry, path: [...path, key] });
    }
  }
  return null;
}
