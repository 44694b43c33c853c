import { foldName } from '#core/language';

/** Splits `a, b[x,y], "c, d"` at its commas; those inside brackets or quotes do not split. Blank pieces are dropped. */
export function splitNames(list: string): string[] {
  const pieces = list.match(/(?:"(?:\\.|""|[^"\\])*"?|\[[^\]]*\]?|[^,"[])+/gsu) ?? [];
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/**
 * The places in `names` that a person means by `wanted`: the name itself in any spelling that an equation accepts
 * (case, blanks, underscores and quotes make no difference), one element (`churn[SMB]`), or, by its bare name, all
 * elements of an array in their order. Empty where nothing has that name.
 */
export function matchName(names: readonly string[], wanted: string): number[] {
  const key = keyOf(wanted);
  const keys = names.map(keyOf);
  const exact = keys.flatMap((name, index) => (name === key ? [index] : []));
  return exact.length > 0 ? exact : keys.flatMap((name, index) => (name.startsWith(`${key}[`) ? [index] : []));
}

/** A name without quotes and without blanks around its brackets, commas and dots, folded. */
function keyOf(name: string): string {
  return foldName(name.replace(/\\?"/gu, '')).replace(/ ?([[\],.]) ?/gu, '$1');
}
