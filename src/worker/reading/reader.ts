import type { OpenedFile } from '#core/formats';
import { openAhead } from '../ahead.ts';
import { askOnce, type NoAnswer } from '../once.ts';
import type { OpenPort } from '../port.ts';

/** A file beside a model: its name stands apart, as not every copy of a file keeps it. */
export interface BesideFile {
  readonly name: string;
  readonly content: Blob;
}

/** Page to worker: one file, and only one, since a worker lives as long as its file is read. */
export interface ReadMessage {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Files that came with it, for a model that reads its data from them. */
  readonly beside?: readonly BesideFile[];
}

/** How reading a file ended. */
export type FileAnswer = { readonly kind: 'read'; readonly file: OpenedFile } | NoAnswer;

/** Worker to page. */
export type ReadAnswer = Exclude<FileAnswer, { kind: 'cancelled' }>;

/** Reads models from files somewhere else, with automatic layout where a file has no diagram. */
export interface ModelFileReader {
  /**
   * Never rejects. Takes the bytes over: the caller's array is empty afterwards. The name tells the kind of file where
   * the content does not. Aborting ends the reading, however far it is. A model that names files for its data gets
   * those of that name `beside` it, in whatever folder it believes them.
   */
  readonly read: (name: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal, beside?: readonly File[]) => Promise<FileAnswer>;
  /** Makes ready for a file that may come, so that it does not wait for the reader to start. */
  readonly prepare: () => void;
}

/** A reader that opens a line for each file and closes it when the file is read. */
export function createReader(open: OpenPort<ReadMessage, ReadAnswer>): ModelFileReader {
  const ahead = openAhead(open);
  return {
    prepare: ahead.prepare,
    read: (name, bytes, signal, files = []) => {
      const beside = files.map((file) => ({ name: file.name, content: file.slice() }));
      return askOnce(ahead.open, { name, bytes, beside }, { signal, transfer: [bytes.buffer] });
    },
  };
}
