/** A word of one capital and small letters: `Customers`, but neither `NPS` nor `A`. */
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u;

/**
 * A name as it stands inside a sentence: `Customers` begins small there. A name of several capitalised words (`Acme Corp`)
 * is taken for a proper one, and what has other capitals in its first word (`NPS`, `iPhone`) for an abbreviation.
 */
export function inSentence(name: string): string {
  const [first = '', ...others] = name.split(' ');
  if (!CAPITALISED.test(first) || others.some((word) => CAPITALISED.test(word))) return name;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
