import * as words from './areas.ts';

/** Every sentence a person reads, by area. A second language replaces the areas, no component. */
export { words };
