export type { Engine, RunAnswer, RunRequest } from './engine.ts';
export { createLocalEngine, createWorkerEngine } from './engines.ts';
