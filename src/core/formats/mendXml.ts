/** An ampersand that begins none of the five entities of XML and no number of a character. */
const LOOSE_AND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/giu;

/** Characters that XML does not allow. */
const FORBIDDEN = /(?![\t\n\r\u0085])[\p{Cc}\ufffe\uffff]/gu;

/** What begins at a less-than sign and is left alone, with its end. */
const UNTOUCHED = [['<!--', '-->'], ['<![CDATA[', ']]>']] as const;

/** An equation's element, whose content holds no elements. */
const EQUATION = /<((?:init_)?eqn)(?:\s[^<>]*)?>/uy;

/**
 * A text in which the mistakes are mended that people and scripts make who write XML by hand: an ampersand or a
 * less-than sign that should have been escaped, control characters. Lines stay where they are. Meant for a text that an
 * XML parser has refused; of a right one it changes nothing. Takes time in proportion to the text, whatever it is.
 */
export function mendXml(text: string): string {
  const allowed = text.replace(FORBIDDEN, ' ');
  const pieces: string[] = [];
  const missing = new Set<string>();
  /** Where an ending stands next; looks for one that is nowhere once only. */
  const find = (ending: string, from: number): number => {
    const at = missing.has(ending) ? -1 : allowed.indexOf(ending, from);
    if (at < 0) missing.add(ending);
    return at;
  };
  for (let at = 0; at < allowed.length; ) {
    const sign = find('<', at);
    const end = sign < 0 ? allowed.length : sign;
    pieces.push(allowed.slice(at, end).replace(LOOSE_AND, '&amp;'));
    at = end;
    if (sign >= 0) at = pushFrom(allowed, sign, pieces, find);
  }
  return pieces.join('');
}

/** Adds what begins at a less-than sign; answers where it ends. */
function pushFrom(text: string, at: number, pieces: string[], find: (ending: string, from: number) => number): number {
  for (const [start, ending] of UNTOUCHED) {
    const end = text.startsWith(start, at) ? find(ending, at) : -1;
    if (end >= 0) {
      pieces.push(text.slice(at, end + ending.length));
      return end + ending.length;
    }
  }
  EQUATION.lastIndex = at;
  const [tag = '', name] = EQUATION.exec(text) ?? [];
  const close = name === undefined || tag.endsWith('/>') ? -1 : find(`</${name}>`, at);
  // No equation holds the end of an element: there another mistake comes first.
  if (close >= 0 && !text.slice(at + tag.length, close).includes('</')) {
    pieces.push(tag, text.slice(at + tag.length, close).replace(LOOSE_AND, '&amp;').replaceAll('<', '&lt;'));
    return close;
  }
  pieces.push(/[A-Za-z_/!?]/u.test(text.charAt(at + 1)) ? '<' : '&lt;');
  return at + 1;
}
