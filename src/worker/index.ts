export type { Engine, RunAnswer, RunRequest } from './engine.ts';
export { createLocalEngine, createWorkerEngine } from './engines.ts';
export type { Superseded } from './latest.ts';
export type { LoopFinder, LoopsAnswer } from './looping/finder.ts';
export { createLocalLoopFinder, createLoopFinder } from './looping/finders.ts';
export type { FileAnswer, ModelFileReader } from './reading/reader.ts';
export { createFileReader, createLocalFileReader } from './reading/readers.ts';
export type { LayoutAnswer, Tidier } from './tidying/tidier.ts';
export { createLocalTidier, createTidier } from './tidying/tidiers.ts';
