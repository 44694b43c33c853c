export type { Engine, RunAnswer, RunRequest } from './engine.ts';
export { createLocalEngine, createWorkerEngine } from './engines.ts';
export type { FileAnswer, ModelFileReader } from './reading/reader.ts';
export { createFileReader, createLocalFileReader } from './reading/readers.ts';
export type { LayoutAnswer, Tidier } from './tidying/tidier.ts';
export { createLocalTidier, createTidier } from './tidying/tidiers.ts';
