import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What the list of models shows of one, without reading the model itself. */
export interface Summary {
  readonly key: string;
  readonly title: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly edited: number;
}

/** A model as it is kept: the very text of its file, so that even one that cannot be read can be given back. */
export interface Kept {
  readonly key: string;
  readonly format: number;
  readonly text: string;
  /** Names this state of the model, among all it ever had; models kept by the first version have none. */
  readonly stamp?: string;
}

/** The steps to undo and redo that belong to a kept model; the store that made them knows their form. */
export interface KeptHistory {
  readonly key: string;
  readonly history: unknown;
}

interface Tables extends DBSchema {
  summaries: { key: string; value: Summary; indexes: { edited: number } };
  models: { key: string; value: Kept };
  histories: { key: string; value: KeptHistory };
}

/** The models on this device. */
export type Database = IDBPDatabase<Tables>;

/** The three tables of one model; they are written together or not at all. */
export const TABLES = ['summaries', 'models', 'histories'] as const;

/** Opens the models on this device; rejects where the browser denies it. */
export function openDatabase(name = 'loopwell'): Promise<Database> {
  return openDB<Tables>(name, 1, {
    upgrade(database) {
      database.createObjectStore('summaries', { keyPath: 'key' }).createIndex('edited', 'edited');
      database.createObjectStore('models', { keyPath: 'key' });
      database.createObjectStore('histories', { keyPath: 'key' });
    },
    // A newer version of the app in another tab wants to change the tables: step aside rather than block it.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
