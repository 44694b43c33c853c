export type { Engine, RunAnswer, RunRequest } from './engine.ts';
export { createLocalEngine, createWorkerEngine } from './engines.ts';
export type { FileAnswer, ModelFileReader } from './reading/reader.ts';
export { createFileReader, createLocalFileReader } from './reading/readers.ts';
