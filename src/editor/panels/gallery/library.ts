import type { ModelDocument } from '#core/model';

/** An example that comes with the app. */
export interface Example {
  /** Its file in the gallery, which also names it: `churn-multiplier`. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences: what one sees and may try. */
  readonly summary: string;
  readonly tags: readonly string[];
}

/** A model kept on this device. */
export interface KeptModel {
  readonly key: string;
  readonly title: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly edited: number;
  /** Whether it is the one that is open here. */
  readonly open: boolean;
}

/** Where the gallery gets its models from, and what it can do with them. The app has it; a test may have another. */
export interface Library {
  /** Rejects where the examples cannot be reached. */
  readonly examples: () => Promise<readonly Example[]>;
  readonly example: (name: string) => Promise<ModelDocument>;
  readonly openExample: (name: string) => Promise<void>;
  /** The latest changed first. */
  readonly kept: () => Promise<readonly KeptModel[]>;
  /** The document of a kept model, or null where it cannot be read. */
  readonly document: (key: string) => Promise<ModelDocument | null>;
  readonly open: (key: string) => Promise<void>;
  readonly rename: (key: string, title: string) => Promise<void>;
  readonly duplicate: (key: string) => Promise<void>;
  /** Deletes it, with its history; what it answers brings both back. */
  readonly remove: (key: string) => Promise<() => Promise<void>>;
}
