/** A stretch of text in one manner. `href` is present on a link that is safe to follow. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly href?: string;
}

/** A line of a note as its author broke it; `spaced` after an empty line. */
export interface NoteBlock {
  readonly kind: 'paragraph' | 'heading' | 'item';
  readonly spaced: boolean;
  readonly runs: readonly TextRun[];
}

type Manner = Omit<TextRun, 'text'>;

/** Longest stretch that one mark may span; it bounds the work on text full of lone marks. */
const SPAN = 500;
/** Escape, `code`, **bold**, *italic*, _italic_, [text](address): the first that matches wins. */
const MARKS = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_[\]#-])`,
    String.raw`\x60(?<code>[^\x60]{1,${SPAN}})\x60`,
    String.raw`\*\*(?=\S)(?<bold>.{1,${SPAN}}?)(?<=\S)\*\*(?!\*)`,
    String.raw`\*(?=\S)(?<star>[^*]{1,${SPAN}})(?<=\S)\*`,
    String.raw`(?<![\p{L}\p{N}])_(?=\S)(?<under>[^_]{1,${SPAN}})(?<=\S)_(?![\p{L}\p{N}])`,
    String.raw`\[(?<label>[^\]]{1,${SPAN}})\]\((?<address>[^)\s]{1,${SPAN}})\)`,
  ].join('|'),
  'u',
);
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)/iu;

/**
 * Reads the Markdown subset of notes: **bold**, *italic*, `code`, [links](https://...) to web and mail addresses,
 * `- ` items and `# ` headings; line breaks are kept. Everything else, HTML included, is plain text.
 */
export function parseNote(text: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let spaced = false;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const trimmed = line.trim();
    if (trimmed !== '') blocks.push({ ...blockOf(trimmed), spaced: spaced && blocks.length > 0 });
    spaced = trimmed === '';
  }
  return blocks;
}

function blockOf(line: string): Omit<NoteBlock, 'spaced'> {
  const heading = /^#{1,6}\s+(?<rest>.+)$/u.exec(line)?.groups?.['rest'];
  if (heading !== undefined) return { kind: 'heading', runs: runsOf(heading, {}) };
  const item = /^[-*+]\s+(?<rest>.+)$/u.exec(line)?.groups?.['rest'];
  if (item !== undefined) return { kind: 'item', runs: runsOf(item, {}) };
  return { kind: 'paragraph', runs: runsOf(line, {}) };
}

function runsOf(text: string, manner: Manner): TextRun[] {
  const runs: TextRun[] = [];
  let rest = text;
  while (rest !== '') {
    const match = MARKS.exec(rest);
    const plain = match ? rest.slice(0, match.index) : rest;
    append(runs, plain === '' ? [] : [{ ...manner, text: plain }]);
    if (!match) break;
    append(runs, marked(match[0], match.groups ?? {}, manner));
    rest = rest.slice(match.index + match[0].length);
  }
  return runs;
}

function marked(whole: string, groups: Record<string, string | undefined>, manner: Manner): TextRun[] {
  const { escaped, code, bold, star, under, label, address } = groups;
  if (escaped !== undefined) return [{ ...manner, text: escaped }];
  if (code !== undefined) return [{ ...manner, text: code, code: true }];
  if (bold !== undefined) return runsOf(bold, { ...manner, bold: true });
  const italic = star ?? under;
  if (italic !== undefined) return runsOf(italic, { ...manner, italic: true });
  if (label === undefined || address === undefined) return [{ ...manner, text: whole }];
  return runsOf(label, SAFE_ADDRESS.test(address) ? { ...manner, href: address } : manner);
}

/** Joins neighbours in the same manner, which escapes and refused links leave behind. */
function append(runs: TextRun[], added: readonly TextRun[]): void {
  for (const run of added) {
    const last = runs.at(-1);
    if (last && sameManner(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
}

function sameManner(a: TextRun, b: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}
