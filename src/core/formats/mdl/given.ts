import { foldName } from '#core/language';

/** What every model has without defining it, by folded name. */
const GIVEN: ReadonlyMap<string, string> = new Map([
  ['time', 'TIME'],
  ['time step', 'DT'],
  ['initial time', 'STARTTIME'],
  ['final time', 'STOPTIME'],
  ['saveper', 'SAVEPER'],
]);

/** The name of the language for one of Vensim's own variables, or null. */
export function givenName(name: string): string | null {
  return GIVEN.get(foldName(name)) ?? null;
}
