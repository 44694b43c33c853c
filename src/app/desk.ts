import { setTitle } from '#core/commands';
import { newDocument, type ModelDocument } from '#core/model';
import { words } from '#core/words';
import {
  edit,
  exportHistory,
  getDocument,
  getKey,
  inSlices,
  notify,
  onCommit,
  openDocument,
  setKey,
  setReport,
  setSaving,
  setTool,
} from '#editor/store';
import { FIRST_EXAMPLE, readExample } from './examples.ts';
import { Autosave } from './keeping/autosave.ts';
import { Journal } from './keeping/journal.ts';
import { newKey } from './keeping/key.ts';
import { lease, type Release } from './keeping/lease.ts';
import { lastPlace, rememberPlace } from './keeping/place.ts';
import { recover, type Recovered } from './keeping/recover.ts';
import { Overtaken, type Shelf } from './keeping/shelf.ts';
import { Slot } from './keeping/slot.ts';
import { tellStanding } from './keeping/standing.ts';

/** How long a page that was loaded again waits for the one it replaces, in milliseconds. */
const RELOAD_PATIENCE = 2_000;

/** What is open, and how it comes there: examples, models of this device, files, blank sheets. What changes is kept. */
export class Desk {
  readonly #shelf: Shelf;
  readonly #autosave: Autosave;
  readonly #journal = new Journal();
  #slot: Slot | null = null;
  #release: Release | null = null;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#autosave = new Autosave({ current: getDocument, note: this.#note, prepare: (document, ready) => inSlices(shelf.ahead(document), ready), save: this.#save, told: tellStanding });
  }

  /** Keeps what changes from now on; answers how to stop. */
  readonly start = (): (() => void) => {
    // Where the browser denies it, the first save will say so.
    this.#shelf.ready().catch(() => {});
    const forget = onCommit(({ kind }) => {
      if (kind !== 'open') this.#autosave.touch();
    });
    const stop = this.#autosave.start();
    return () => {
      forget();
      stop();
    };
  };

  /** Saves what is not saved yet. */
  readonly flush = (): Promise<boolean> => this.#autosave.flush();

  /** Whether leaving the page loses nothing. */
  readonly safe = (): boolean => this.#autosave.clean() || this.#slot?.noted() === true;

  /** Opens what was open last; a newcomer gets the first example. */
  readonly resume = async (): Promise<void> => {
    const last = lastPlace();
    if (last?.place.kind === 'kept' && (await this.openKept(last.place.key, last.sameTab ? RELOAD_PATIENCE : 0))) return;
    await this.openExample(last?.place.kind === 'example' ? last.place.name : FIRST_EXAMPLE);
  };

  /** Opens an example as it is; its first change makes a model of one's own. */
  readonly openExample = async (name: string): Promise<void> => {
    try {
      const document = await readExample(name);
      await this.#show(document);
      rememberPlace({ kind: 'example', name });
    } catch {
      notify({ tone: 'warning', text: words.app.gallery.openedFailed(name), about: 'document' });
    }
  };

  /** Opens a model of this device; answers false, and says why, where that cannot be. */
  readonly openKept = async (key: string, patience = 0): Promise<boolean> => {
    if (key === getKey()) return true;
    const { keeping } = words.app;
    // First the lock, then the model: a page that is just being replaced may still be writing it.
    const release = await lease(key, patience);
    const taken: Recovered | null = await (release === null ? this.#shelf.take(key).catch(() => null) : this.#retrieve(key));
    if (taken === null || !taken.ok) {
      release?.();
      const text = taken === null ? keeping.lost : keeping.unreadable(taken.title, taken.problem);
      notify({ tone: 'warning', text, stays: true, about: 'document' });
      return false;
    }
    const { document, history } = taken;
    if (release === null) {
      await this.#show({ ...document, title: words.app.copyOf(document.title) }, { history });
      notify({ tone: 'warning', text: keeping.copy, stays: true, about: 'document' });
      return true;
    }
    const complete = await this.#show(document, { key, history, release });
    const { stamp, newer } = taken;
    const base = newer ? newer.base : exportHistory();
    this.#slot = new Slot(this.#shelf, this.#journal, key, base && { stamp, history: base });
    setSaving('saved');
    rememberPlace({ kind: 'kept', key });
    if (!complete) notify({ tone: 'info', text: keeping.historyDropped, stays: true, about: 'document' });
    if (newer) this.#autosave.opened({ save: true });
    return true;
  };

  /** Puts on the shelf what pages that ended without a word left in the journal, of models that no page has open. */
  readonly tidy = async (): Promise<void> => {
    for (const key of this.#journal.keys().filter((noted) => noted !== getKey())) {
      const release = await lease(key, 0);
      if (release !== null) await this.#retrieve(key);
      release?.();
    }
  };

  /** Takes a model off the shelf with what was only noted of it, which is on the shelf then; `newer` tells where that failed. */
  async #retrieve(key: string): Promise<Recovered | null> {
    const taken = await this.#shelf.take(key).catch(() => null);
    const found = recover(taken, this.#journal.entries(key));
    if (found === null || !found.ok) return found;
    const { newer, ...kept } = found;
    const stamp = newer ? newKey() : found.stamp;
    try {
      if (newer) await this.#shelf.put(key, found.document, found.history, { edited: Date.now(), stamp });
      this.#journal.forget(key);
      return { ...kept, stamp };
    } catch {
      return found;
    }
  }

  /** Opens a document from elsewhere as a model of one's own, kept from the start. */
  readonly adopt = async (document: ModelDocument): Promise<void> => {
    await this.#show(document);
    this.#claim();
    this.#autosave.opened({ save: true });
  };

  /** Opens a blank sheet; its first change makes a model of one's own. */
  readonly create = async (kind: 'stockFlow' | 'causalLoop'): Promise<void> => {
    const runs = kind === 'stockFlow';
    await this.#show(newDocument({ title: runs ? words.model.untitled : words.app.untitledCausalLoop, runs }));
    setTool(runs ? 'stock' : 'auxiliary');
  };

  /** Keeps the open model a second time, and goes on in the copy. */
  readonly copy = async (): Promise<void> => {
    const document = getDocument();
    await this.adopt({ ...document, title: words.app.copyOf(document.title) });
  };

  /** Puts a document in the place of the open one, which is saved first; answers whether its history came along. */
  async #show(
    document: ModelDocument,
    { key = null, history, release = null }: { key?: string | null; history?: unknown; release?: Release | null } = {},
  ): Promise<boolean> {
    await this.#autosave.flush();
    this.#slot?.close();
    this.#slot = null;
    this.#release?.();
    this.#release = release;
    const complete = openDocument(document, { key, history });
    this.#autosave.opened({ save: false });
    setSaving('untouched');
    setReport(null);
    return complete;
  }

  /** Gives the open document a place on this device, for this tab alone. */
  #claim(): Slot {
    const key = newKey();
    setKey(key);
    rememberPlace({ kind: 'kept', key });
    void lease(key, RELOAD_PATIENCE).then((release) => {
      this.#release = release;
    });
    return (this.#slot = new Slot(this.#shelf, this.#journal, key, null));
  }

  readonly #note = (): void => (this.#slot ?? this.#claim()).note();

  readonly #save = async (document: ModelDocument): Promise<void> => {
    try {
      await (this.#slot ?? this.#claim()).save(document);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      this.#branch();
      await this.#slot?.save(getDocument());
    }
  };

  /** Another page has written this model: what is open here goes on as a copy. */
  #branch(): void {
    this.#slot?.close();
    this.#claim();
    const title = words.app.copyOf(getDocument().title);
    edit(words.actions.labels.renameModel, (draft) => setTitle(draft, { title }));
    notify({ tone: 'warning', text: words.app.keeping.overtaken, stays: true, about: 'document' });
  }
}
