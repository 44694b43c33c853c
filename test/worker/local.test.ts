import { describe } from 'vitest';
import { createLocalEngine } from '#worker';
import { testEngine } from './engineCases.ts';

describe('the engine in the thread that asks', () => {
  testEngine(createLocalEngine);
});
