import { nameFrom } from './element.ts';

/** The title that a header's name gives: tools name a file's model after the file, and its ending is no part of a title. Null where nothing is left. */
export function titleFrom(name: string | null): string | null {
  const title = nameFrom((name ?? '').replace(/\.(xmile|stmx|itmx|stm|itm|xml|mdl)$/iu, ''));
  return title === '' ? null : title;
}
