import type { ModelDocument } from '#core/model';

/** What autosave needs of the rest of the program. */
export interface Keeper {
  /** The document as it stands; a new object after each edit. */
  readonly current: () => ModelDocument;
  /** Writes down at once that it is not on the shelf yet, for the case that the page ends before it is. */
  readonly note: () => void;
  /** Makes ready to save a document without holding anything up, then says so; answers how to give up. */
  readonly prepare: (document: ModelDocument, ready: () => void) => () => void;
  /** Puts it on the shelf, with its history; rejects where that fails. */
  readonly save: (document: ModelDocument) => Promise<void>;
  /** Told of each change of how the document stands on this device. */
  readonly told: (standing: Standing) => void;
}

/** How the open document stands on this device. */
export type Standing = { readonly kind: 'pending' } | { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly error: unknown };

/** So long hands must rest, in milliseconds, before it is saved: longer than it takes from key to key. Edits meanwhile go with it. */
const PAUSE = 350;

/** Where hands do not rest it is saved so long after the first edit, in milliseconds, all the same. */
const PATIENCE = 850;

/** Where making ready does not end, whatever keeps it, it is saved so long after that began, in milliseconds, all the same. */
const READY = 3_000;

/** How often it is checked whether there is something to save that nobody told of, and whether to try again. */
const WATCH = 1_000;

/** Waits after failures in a row, in milliseconds; the last one holds. */
const RETRIES = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Saves the open document within a second of each edit, for as long as the page lives. It never trusts that somebody
 * tells: it also looks by itself, so that an error anywhere else cannot end it.
 */
export class Autosave {
  readonly #keeper: Keeper;
  /** The document that is on the shelf, or was opened and has not changed; null: the open one belongs there as it is. */
  #safe: ModelDocument | null;
  /** The document on its way to the shelf. */
  #writing: ModelDocument | null = null;
  /** The document noted last, or that needs no note. */
  #noted: ModelDocument | null = null;
  /** Ends waiting for a pause, or making ready; null: neither goes on. */
  #stopWaiting: (() => void) | null = null;
  /** It is made ready to save: what is edited meanwhile goes with it. */
  #preparing = false;
  /** When it must be saved, by the clock of the page. */
  #due = 0;
  #failures = 0;
  #retryAt = 0;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#safe = keeper.current();
  }

  /** Starts to look by itself; answers how to stop. */
  readonly start = (): (() => void) => {
    const watch = setInterval(() => {
      if (performance.now() >= this.#retryAt) this.touch();
    }, WATCH);
    return () => {
      clearInterval(watch);
      this.#cancel();
    };
  };

  /** Another document was opened. It waits for its first change to be saved, or is saved at once. */
  readonly opened = ({ save }: { readonly save: boolean }): void => {
    this.#cancel();
    this.#safe = save ? null : this.#keeper.current();
    this.#writing = null;
    this.#failures = 0;
    this.#retryAt = 0;
    // What has just come from elsewhere is still there: until it is saved it needs no note, which takes long to write of a large model.
    this.#noted = this.#keeper.current();
    this.touch();
  };

  /** Whether everything is on the shelf. */
  readonly clean = (): boolean => this.#safe === this.#keeper.current();

  /** Something may have changed: it will be saved soon. */
  readonly touch = (): void => {
    const document = this.#keeper.current();
    if (this.clean()) return;
    const edited = this.#noted !== document;
    if (edited) this.#keeper.note();
    this.#noted = document;
    if ((this.#stopWaiting !== null && (!edited || this.#preparing)) || this.#writing === document) return;
    this.#wait();
  };

  /** Waits for a pause, from the latest edit on. */
  #wait(): void {
    const now = performance.now();
    if (this.#stopWaiting === null) {
      this.#keeper.told({ kind: 'pending' });
      this.#due = now + PATIENCE;
    }
    this.#cancel();
    const timer = setTimeout(this.#prepare, Math.max(0, Math.min(PAUSE, this.#due - now)));
    this.#stopWaiting = () => clearTimeout(timer);
  }

  readonly #prepare = (): void => {
    this.#preparing = true;
    const late = setTimeout(() => void this.flush(), READY);
    this.#stopWaiting = () => clearTimeout(late);
    const stop = this.#keeper.prepare(this.#keeper.current(), () => void this.flush());
    if (!this.#preparing) return;
    this.#stopWaiting = () => {
      clearTimeout(late);
      stop();
    };
  };

  /**
   * Saves now what is not saved yet, such as when the page is about to go; answers whether it is on the shelf then.
   * A save still on its way is not waited for: the shelf keeps their order.
   */
  readonly flush = async (): Promise<boolean> => {
    this.#cancel();
    const document = this.#keeper.current();
    if (this.clean() || this.#writing === document) return true;
    this.#writing = document;
    try {
      await this.#keeper.save(document);
      this.#done(document);
      return true;
    } catch (error) {
      this.#failed(document, error);
      return false;
    }
  };

  /** What was saved counts only if no other document was opened meanwhile. */
  #done(document: ModelDocument): void {
    if (this.#writing !== document) return;
    this.#writing = null;
    this.#safe = document;
    this.#failures = 0;
    this.#retryAt = 0;
    if (this.clean()) this.#keeper.told({ kind: 'saved' });
  }

  #failed(document: ModelDocument, error: unknown): void {
    if (this.#writing !== document) return;
    this.#writing = null;
    this.#retryAt = performance.now() + (RETRIES[this.#failures] ?? RETRIES.at(-1) ?? WATCH);
    this.#failures += 1;
    this.#keeper.told({ kind: 'failed', error });
  }

  #cancel(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#preparing = false;
  }
}
