import type { OpenedFile } from '#core/formats';
import { askOnce, type NoAnswer } from '../once.ts';
import type { OpenPort } from '../port.ts';

/** Page to worker: one file, and only one, since a worker lives as long as its file is read. */
export interface ReadMessage {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How reading a file ended. */
export type FileAnswer = { readonly kind: 'read'; readonly file: OpenedFile } | NoAnswer;

/** Worker to page. */
export type ReadAnswer = Exclude<FileAnswer, { kind: 'cancelled' }>;

/** Reads models from files somewhere else, with automatic layout where a file has no diagram. */
export interface ModelFileReader {
  /**
   * Never rejects. Takes the bytes over: the caller's array is empty afterwards. The name tells the kind of file where
   * the content does not. Aborting ends the reading, however far it is.
   */
  readonly read: (name: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) => Promise<FileAnswer>;
}

/** A reader that opens a line for each file and closes it when the file is read. */
export function createReader(open: OpenPort<ReadMessage, ReadAnswer>): ModelFileReader {
  return { read: (name, bytes, signal) => askOnce(open, { name, bytes }, { signal, transfer: [bytes.buffer] }) };
}
