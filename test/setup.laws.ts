import fc from 'fast-check';
import { long } from '#test/long';

/**
 * `npm test` tries the same cases every time, so that red means that something changed. `npm run test:long` tries
 * other ones, ten times as many; what it finds becomes a case of its own.
 */
fc.configureGlobal(long ? { numRuns: 1000 } : { seed: 20_261_123 });
