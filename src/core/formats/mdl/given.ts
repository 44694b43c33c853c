import { foldName } from '#core/language';

/** What every model has without defining it, by folded name. */
const GIVEN: Readonly<Record<string, string>> = {
  time: 'TIME',
  'time step': 'DT',
  'initial time': 'STARTTIME',
  'final time': 'STOPTIME',
  saveper: 'SAVEPER',
};

/** The name of the language for one of Vensim's own variables, or null. */
export function givenName(name: string): string | null {
  return GIVEN[foldName(name)] ?? null;
}
