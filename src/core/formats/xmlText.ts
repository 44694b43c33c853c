/** Characters that XML 1.0 cannot carry in any spelling: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A text without the characters that XML cannot carry. */
export function carried(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Text as it may stand between tags. What XML cannot carry is dropped; a reader gets all else back as it is. */
export function escapeXml(text: string): string {
  return carried(text).replace(/[&<>"\r]/gu, (character) => ESCAPES[character] ?? '');
}

/** Text as it may stand in a quoted attribute, where a reader would take line breaks and tabs for blanks. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
