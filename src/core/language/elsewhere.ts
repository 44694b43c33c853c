import { words } from '#core/words';
import { foldName } from './names.ts';

const advice: ReadonlyMap<string, string> = new Map(
  Object.values(words.elsewhere).flatMap(({ names, instead }) => names.map((name) => [foldName(name), instead] as const)),
);

/** What to do instead of a function that other tools have and this language has not; null for any other name. */
export function insteadOf(name: string): string | null {
  return advice.get(foldName(name)) ?? null;
}
