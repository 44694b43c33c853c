/** The text of a file, or the encoding that its XML declaration names and nobody knows. */
export type DecodedText = { readonly text: string } | { readonly unknownEncoding: string };

/**
 * Turns the bytes of a text file into text. A byte order mark decides (UTF-8, UTF-16), or the zeros between
 * the first letters of UTF-16 without one; else the encoding that an XML
 * declaration names, where the bytes agree with it; else UTF-8; and bytes that are not UTF-8 are read as Windows-1252,
 * which older Windows tools write without saying so. The mark itself is dropped.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes) };
  const declared = declaredEncoding(bytes);
  if (declared !== null && !/^utf-?8$/iu.test(declared)) return decodeAs(declared, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: decodeWindows1252(bytes) };
  }
}

/** What Windows-1252 has in the 32 places from 0x80 where Latin-1 has control characters; five are empty. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode Windows-1252 as if it were Latin-1, so those places are set right by hand. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/gu, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be';
  return null;
}

/** The encoding named by `<?xml ... encoding="...">`, which stands in plain ASCII at the very start. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/u.exec(head)?.[1] ?? null;
}

/** UTF-16 without a mark cannot be what an ASCII declaration stands in; the label only repeats what a writer believed. */
function decodeAs(label: string, bytes: Uint8Array): DecodedText {
  if (/^utf-?16|^ucs|^us-ascii$/iu.test(label)) return decodeText(withoutDeclaration(bytes));
  if (/^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1)$/iu.test(label)) return { text: decodeWindows1252(bytes) };
  try {
    return { text: new TextDecoder(label).decode(bytes) };
  } catch {
    return { unknownEncoding: label };
  }
}

/** The same bytes with the declaration blanked, so that lines and columns stay. */
function withoutDeclaration(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const end = copy.indexOf(0x3e);
  copy.fill(0x20, 0, end + 1);
  return copy;
}
