/** Whether this is `npm run test:long`. */
export const long = typeof process !== 'undefined' && process.env['LOOPWELL_LONG'] !== undefined;

/** How often a law that is dear is tried: as often as told, ten times that in the long run. */
export const runs = (usual: number): number => (long ? 10 * usual : usual);

/** The time that a test may take, in milliseconds: as told, in the long run ten minutes. */
export const within = (usual: number): number => (long ? 600_000 : usual);
