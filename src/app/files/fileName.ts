/** Letters of a file's name before its ending. */
const LONGEST = 80;

/** A file's name from a title: letters and digits of any language, words joined by hyphens; never empty. */
export function fileName(title: string, ending: string): string {
  const words = title.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const base = words.join('-').slice(0, LONGEST).replace(/-+$/u, '');
  return `${base === '' ? 'model' : base}.${ending}`;
}
