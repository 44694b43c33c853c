import type { SavedHistory, SavedSteps } from '#editor/store';
import { newKey } from './key.ts';

/** What the shelf may not have of a model. */
export interface Entry {
  /** When it was noted, in milliseconds since 1970. */
  readonly at: number;
  /** The way from each state that the shelf may hold to the newest one, by the stamp of that state. */
  readonly steps: Readonly<Record<string, SavedSteps>>;
  /** All of it, while the shelf may hold nothing: the text of its file and its history. */
  readonly whole?: { readonly text: string; readonly history: SavedHistory };
}

/** An entry as it was found, from whatever page wrote it: nothing in it is certain. */
export interface Found {
  readonly at: number;
  readonly steps: Readonly<Record<string, unknown>>;
  readonly whole: { readonly text: string; readonly history: unknown } | null;
}

const PREFIX = 'loopwell.unsaved';

/** Letters of one entry; browsers grant a site some five million in all. */
const LARGEST = 1_500_000;

/**
 * Notes at once what is only on its way to the shelf: a page that ends without a word leaves its last edits here. Every
 * page writes entries of its own. Nothing here throws: where the browser denies storage or has none left, the shelf is all.
 */
export class Journal {
  readonly #page = newKey();

  /** Notes an entry in place of this page's earlier one; answers whether it is there now. */
  readonly note = (key: string, entry: Entry): boolean => {
    try {
      if ((entry.whole?.text.length ?? 0) > LARGEST) return false;
      const text = JSON.stringify(entry);
      if (text.length > LARGEST) return false;
      localStorage.setItem(`${PREFIX}/${key}/${this.#page}`, text);
      return true;
    } catch {
      return false;
    }
  };

  /** What was noted of a model, the latest first. */
  readonly entries = (key: string): readonly Found[] =>
    namesOf(key)
      .flatMap((name) => read(name) ?? [])
      .toSorted((one, other) => other.at - one.at);

  /** Forgets all that was noted of a model: the shelf has it. */
  readonly forget = (key: string): void => {
    for (const name of namesOf(key)) attempt(() => localStorage.removeItem(name));
  };

  /** The models of which something is noted. */
  readonly keys = (): readonly string[] => [...new Set(allNames().flatMap((name) => name.split('/')[1] ?? []))];
}

function allNames(): readonly string[] {
  return attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}/`))) ?? [];
}

function namesOf(key: string): readonly string[] {
  return allNames().filter((name) => name.startsWith(`${PREFIX}/${key}/`));
}

function read(name: string): Found | null {
  const data = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as unknown);
  if (!isRecord(data) || !isRecord(data['steps'])) return null;
  const { steps, whole } = data;
  return { at: Number(data['at']) || 0, steps, whole: isRecord(whole) && typeof whole['text'] === 'string' ? { text: whole['text'], history: whole['history'] } : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
