import type { ModelDocument } from '#core/model';
import { exportHistory, getDocument, stepsSince, type SavedHistory } from '#editor/store';
import type { Entry, Journal } from './journal.ts';
import { newKey } from './key.ts';
import { leasesHold } from './lease.ts';
import type { Shelf } from './shelf.ts';

/** A state of the model that the shelf holds, or may hold soon. */
export interface Base {
  readonly stamp: string;
  readonly history: SavedHistory;
}

/**
 * The open model's place on this device. What is written goes to the shelf, which takes a moment; what the shelf does not
 * surely have is noted in the journal at once, as the steps from every state that the shelf may turn out to hold.
 */
export class Slot {
  readonly key: string;
  readonly #shelf: Shelf;
  readonly #journal: Journal;
  /** The surest first; null: the shelf may hold nothing. */
  #bases: readonly (Base | null)[];
  #noted: ModelDocument | null = null;
  #last: ModelDocument | null = null;

  /** @param base what the shelf holds of the open document; null: nothing */
  constructor(shelf: Shelf, journal: Journal, key: string, base: Base | null) {
    this.#shelf = shelf;
    this.#journal = journal;
    this.key = key;
    this.#bases = [base];
  }

  /** Another document is about to be opened: the last one of this slot is the one open now. */
  readonly close = (): void => {
    this.#last = getDocument();
  };

  /** Notes the open document as it stands. */
  readonly note = (): void => {
    if (this.#last !== null) return;
    const document = getDocument();
    const entry = this.#entry(document, exportHistory());
    this.#noted = entry !== null && this.#journal.note(this.key, entry) ? document : null;
  };

  /** Whether the open document as it stands is noted. */
  readonly noted = (): boolean => this.#noted === getDocument();

  /** Puts a document, which is the open one, on the shelf. */
  readonly save = async (document: ModelDocument): Promise<void> => {
    const base = { stamp: newKey(), history: exportHistory() };
    const stamps = this.#bases.flatMap((known) => known?.stamp ?? []);
    this.#bases = [...this.#bases, base];
    this.note();
    try {
      await this.#shelf.put(this.key, document, base.history, { edited: Date.now(), stamp: base.stamp, after: leasesHold ? undefined : stamps });
    } catch (error) {
      this.#bases = this.#bases.filter((known) => known !== base);
      throw error;
    }
    this.#bases = this.#bases.slice(this.#bases.indexOf(base));
    if ((this.#last ?? getDocument()) === document) this.#journal.forget(this.key);
    else this.note();
  };

  #entry(document: ModelDocument, history: SavedHistory): Entry | null {
    const at = Date.now();
    const steps: Record<string, NonNullable<ReturnType<typeof stepsSince>>> = {};
    for (const base of this.#bases) {
      const way = base && stepsSince(base.history, history);
      if (base && way) steps[base.stamp] = way;
    }
    if (this.#bases[0] === null) return { at, steps, whole: { text: this.#shelf.textOf(document), history } };
    return Object.keys(steps).length === this.#bases.length ? { at, steps } : null;
  }
}
