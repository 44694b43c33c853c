/** Tags whose end is the end of a line. */
const BREAKS = /<(?:br|hr)\s*\/?>|<\/(?:p|div|h[1-6]|li|tr|ul|ol|body)>/giu;

/** The entities that turn up in the HTML that modelling tools write. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of a `<doc>` as Markdown: written-out line breaks (`\n`) become real ones, and of HTML, which Stella
 * writes, lines, bold, italic and list items are kept and all else is dropped.
 */
export function proseFrom(text: string): string {
  const broken = text.replace(/\\n/gu, '\n').replace(/\r\n?/gu, '\n');
  const plain = /<\/?[a-z][^>]*>/iu.test(broken) ? withoutTags(broken) : broken;
  return plain
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head)\b.*?<\/\1\s*>/gisu, '')
    .replace(/<li\b[^>]*>/giu, '- ')
    .replace(BREAKS, '\n')
    .replace(/<\/?(?:b|strong)\b[^>]*>/giu, '**')
    .replace(/<\/?(?:i|em)\b[^>]*>/giu, '*')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d{1,7})|(\w{1,8}));/gu, decodeEntity);
}

function decodeEntity(whole: string, digits: string | undefined, name: string | undefined): string {
  if (digits !== undefined) return Number(digits) <= 0x10ffff ? String.fromCodePoint(Number(digits)) : whole;
  return (name !== undefined && ENTITIES[name]) || whole;
}
