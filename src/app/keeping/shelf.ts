import { createJsonWriter, readJson } from '#core/formats';
import type { ModelDocument, Steps } from '#core/model';
import { openDatabase, TABLES, type Database, type Kept, type KeptHistory, type Summary } from './database.ts';
import { newKey } from './key.ts';

/** A kept model as it was read: its document with its unread history, or why it cannot be read. */
export type Taken =
  | { readonly ok: true; readonly stamp: string; readonly document: ModelDocument; readonly history: unknown }
  | { readonly ok: false; readonly title: string; readonly problem: string };

/** When and upon what a model is written. */
export interface Writing {
  /** When it was changed last, in milliseconds since 1970. */
  readonly edited: number;
  /** The name of the state that is written. */
  readonly stamp?: string;
  /** The states it may replace, by their stamps; left out: any. */
  readonly after?: readonly string[] | undefined;
}

/** Another page has written the model since it was read: writing now would lose what that page wrote. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** All that is kept of one model. */
interface Whole {
  readonly summary: Summary;
  readonly model: Kept;
  readonly history: KeptHistory | undefined;
}

/** The shelf of models on this device. Every method rejects where the browser denies or fails; nothing is then half done. */
export class Shelf {
  readonly #name: string;
  readonly #writer = createJsonWriter();
  #database: Promise<Database> | null = null;

  constructor(name = 'loopwell') {
    this.#name = name;
  }

  /** Opens the shelf ahead of the first need: a page about to go has no time for it. */
  readonly ready = async (): Promise<void> => {
    await this.#open();
  };

  /** The text of a document's file. After each edit it is asked for again: what did not change is remembered. */
  readonly textOf = (document: ModelDocument): string => this.#writer.textOf(document);

  /** Makes ready to write a document, step by step: then it takes a moment, however large it is. */
  readonly ahead = (document: ModelDocument): Steps<void> => this.#writer.ahead(document);

  /** All models, the latest changed first. */
  readonly list = async (): Promise<readonly Summary[]> => {
    const database = await this.#open();
    const summaries = await database.getAllFromIndex('summaries', 'edited');
    return summaries.toReversed();
  };

  /** Puts a model and its history on the shelf in one transaction; rejects with `Overtaken` where it may not replace what is there. */
  readonly put = async (key: string, document: ModelDocument, history: unknown, { edited, stamp = newKey(), after }: Writing): Promise<void> => {
    const summary = { key, title: document.title, edited };
    const model = { key, format: document.format, text: this.textOf(document), stamp };
    await this.#write({ summary, model, history: { key, history } }, after);
  };

  /** Takes a model off the shelf to open it; null where there is none of that key. */
  readonly take = async (key: string): Promise<Taken | null> => {
    const whole = await this.#read(key);
    if (whole === null) return null;
    const read = readJson(whole.model.text);
    if (read.ok) return { ok: true, stamp: whole.model.stamp ?? '', document: read.document, history: whole.history?.history };
    return { ok: false, title: whole.summary.title, problem: read.problems[0]?.message ?? '' };
  };

  /** Removes a model with its history; what it answers puts both back. */
  readonly remove = async (key: string): Promise<() => Promise<void>> => {
    const whole = await this.#read(key);
    const transaction = (await this.#open()).transaction(TABLES, 'readwrite');
    await Promise.all([...TABLES.map((table) => transaction.objectStore(table).delete(key)), transaction.done]);
    return async () => {
      if (whole !== null) await this.#write(whole);
    };
  };

  async #read(key: string): Promise<Whole | null> {
    const transaction = (await this.#open()).transaction(TABLES);
    const [summary, model, history] = await Promise.all([
      transaction.objectStore('summaries').get(key),
      transaction.objectStore('models').get(key),
      transaction.objectStore('histories').get(key),
    ]);
    return summary && model ? { summary, model, history } : null;
  }

  async #write({ summary, model, history }: Whole, after?: readonly string[]): Promise<void> {
    const transaction = (await this.#open()).transaction(TABLES, 'readwrite');
    const writes: Promise<unknown>[] = [transaction.done];
    try {
      const there = after && (await transaction.objectStore('models').get(model.key));
      if (there && !after.includes(there.stamp ?? '')) throw new Overtaken();
      writes.push(transaction.objectStore('summaries').put(summary), transaction.objectStore('models').put(model));
      if (history) writes.push(transaction.objectStore('histories').put(history));
      // A page about to go must not wait for the next turn: without this the browser might drop the writes.
      transaction.commit();
      await Promise.all(writes);
    } catch (error) {
      abandon(transaction);
      await Promise.allSettled(writes);
      throw error;
    }
  }

  /** A connection that failed or was closed by the browser is opened anew by the next request. */
  #open(): Promise<Database> {
    this.#database ??= openDatabase(this.#name).then(
      (database) => {
        database.addEventListener('close', this.#forget);
        return database;
      },
      (error: unknown) => {
        this.#forget();
        throw error;
      },
    );
    return this.#database;
  }

  readonly #forget = (): void => {
    this.#database = null;
  };
}

/** Takes back what a transaction wrote so far; one that has failed by itself did so already. */
function abandon(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}
