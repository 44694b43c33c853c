import { cleanName, foldName, readNumber } from '#core/language';
import { words } from '#core/words';

/** A link as a line tells it. */
export interface TypedLink {
  readonly polarity?: '+' | '-';
  readonly delay?: boolean;
}

/** A variable of a line; `value` is the number that stood beside it in a table. */
export interface TypedName {
  readonly name: string;
  readonly value?: number;
}

/** One line: a name, or names joined by links; `links[k]` joins `names[k]` to `names[k + 1]`. */
export interface TypedLine {
  /** Counted from 1, blank lines too. */
  readonly line: number;
  readonly names: readonly TypedName[];
  readonly links: readonly TypedLink[];
}

/** What a text says, with sentences about lines that say nothing, and about one that may mean something else. */
export interface TypedLines {
  readonly lines: readonly TypedLine[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  readonly doubt: string | null;
}

/** More lines are no list that anyone draws; longer names are sentences that belong into a note. */
const MOST = { lines: 1000, name: 200 };

/** An arrow, or a name in quotes, which may hold one. */
const ARROW = /(?<!\S)"[^"]*"(?![\p{L}\p{N}])|\s*(?<arrow><?(?:-+|=+|–|—)>|<(?:-+|=+|–|—)|[→⟶⇒➔←⟵⇐↔⟷⇔])\s*/gu;
const BACK = /^(?:<|[←⟵⇐↔⟷⇔])/u;
const FORTH = /(?:>|[→⟶⇒➔↔⟷⇔])$/u;
const BULLET = /^(?:[-*+•‣▪–—·]|\(?\d{1,3}[.)]|[a-z][.)])\s+(?=\S)/iu;
/** What may stand around a name: polarity, alone or in brackets, and the two strokes of a delay. */
const AFTER = /(?:\s+|(?<=[\p{L}\p{N})"]))(?<mark>\|\||\((?:[+\-−–so]|\|\|)\)|[+−–-])$|\s+(?<letter>[so])$/iu;
const BEFORE = /^(?<mark>\|\||\((?:[+\-−–so]|\|\|)\)|[+−–-])(?:\s*)(?=\S)/iu;

/** Two names with a plus between them. */
const PLUS = /^(.*\S)\s+\+\s+(\S.*)$/u;

/**
 * Reads lines of names and links, as typed or pasted from a list or a table: `price`, `- price`, `A -> B +`,
 * `A --> B (o)`, `A → B || -`, `A -> B + -> C`, `B <- A`, `A <-> B`. Cells of a table are names, one beside a name that is
 * a number is its value. A polarity at the end of a chain is that of its last link. A name in quotes may hold an arrow.
 */
export function readLines(text: string): TypedLines {
  const lines: TypedLine[] = [];
  const problems: { line: number; message: string }[] = [];
  const rows = text.split(/\r\n|\r|\n/u);
  for (const [at, row] of rows.entries()) {
    const line = at + 1;
    if (at >= MOST.lines) {
      if (rows.slice(at).some((rest) => rest.trim() !== '')) problems.push({ line, message: words.clipboard.manyLines(MOST.lines) });
      break;
    }
    for (const read of readRow(row, line)) {
      if (typeof read === 'string') problems.push({ line, message: read });
      else lines.push(read);
    }
  }
  return { lines, problems, doubt: doubtAbout(lines, rows) };
}

/** A name like `trust + openness` may be meant as a link: the first such is told, unless it stands in quotes. */
function doubtAbout(lines: readonly TypedLine[], rows: readonly string[]): string | null {
  for (const { line, names: [only], links } of lines) {
    const [, cause, effect] = (links.length === 0 && PLUS.exec(only?.name ?? '')) || [];
    if (only && cause !== undefined && effect !== undefined && !rows[line - 1]?.includes('"')) return words.clipboard.oneName(only.name, cause, effect);
  }
  return null;
}

/** The lines of one row, or why there is none; nothing for a blank one. */
function readRow(row: string, line: number): (TypedLine | string)[] {
  const typed = row.trim();
  if (typed === '') return [];
  const chain = atArrows(withoutBullet(typed.replace(/\t+/gu, ' ')));
  if (chain.arrows.length > 0) return readChain(chain, line);
  const cells = typed.split(/\t+/u).map((cell) => withoutBullet(cell.trim())).filter((cell) => cell !== '');
  const found: (TypedLine | string)[] = [];
  for (const cell of cells) {
    const before = found.at(-1);
    const number = cells.length > 1 ? readNumber(cell) : null;
    if (number?.ok && typeof before === 'object' && before.names[0]?.value === undefined) {
      found[found.length - 1] = { ...before, names: before.names.map(({ name }) => ({ name, value: number.value })) };
    } else if (!number?.ok) found.push(nameProblem(nameIn(cell), line) ?? { line, names: [{ name: nameIn(cell) }], links: [] });
  }
  return found;
}

/** The pieces of a line between its arrows. */
interface Chain {
  readonly parts: readonly string[];
  readonly arrows: readonly string[];
}

function atArrows(text: string): Chain {
  const parts: string[] = [];
  const arrows: string[] = [];
  let rest = 0;
  for (const found of text.matchAll(ARROW)) {
    const arrow = found.groups?.['arrow'];
    if (arrow === undefined) continue;
    parts.push(text.slice(rest, found.index));
    arrows.push(arrow);
    rest = found.index + found[0].length;
  }
  return { parts: [...parts, text.slice(rest)], arrows };
}

/** One line where all arrows lead on; else one for each arrow, two for one that leads both ways. */
function readChain({ parts, arrows }: Chain, line: number): (TypedLine | string)[] {
  const names: TypedName[] = [];
  const links: TypedLink[] = [];
  for (const [at, part] of parts.entries()) {
    const { name, link } = at === 0 ? { name: part, link: {} } : readEffect(part);
    const clean = nameIn(name);
    if (clean === '') return [at === 0 ? words.clipboard.noSource(line) : words.clipboard.noTarget(line)];
    const problem = nameProblem(clean, line);
    if (problem) return [problem];
    if (foldName(names.at(-1)?.name ?? '') === foldName(clean)) return [words.clipboard.toItself(line, clean)];
    names.push({ name: clean });
    if (at > 0) links.push(link);
  }
  if (!arrows.some((arrow) => BACK.test(arrow))) return [{ line, names, links }];
  return arrows.flatMap((arrow, at): TypedLine[] => {
    const pair = { line, names: names.slice(at, at + 2), links: links.slice(at, at + 1) };
    return [...(FORTH.test(arrow) ? [pair] : []), ...(BACK.test(arrow) ? [{ ...pair, names: pair.names.toReversed() }] : [])];
  });
}

/** The name behind an arrow and the marks around it. */
function readEffect(part: string): { name: string; link: TypedLink } {
  let name = part.trim();
  let link: TypedLink = {};
  for (const marks of [BEFORE, AFTER]) {
    for (let found = marks.exec(name); found; found = marks.exec(name)) {
      const mark = found.groups?.['mark'] ?? found.groups?.['letter'] ?? '';
      link = { ...link, ...meaningOf(mark.replace(/[()]/gu, '')) };
      name = name.replace(marks, '').trim();
    }
  }
  return { name, link };
}

function meaningOf(mark: string): TypedLink {
  if (mark === '||') return { delay: true };
  return { polarity: mark === '+' || mark.toLowerCase() === 's' ? '+' : '-' };
}

function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

function nameIn(text: string): string {
  const name = cleanName(text);
  return /^"[^"]+"$/u.test(name) ? cleanName(name.slice(1, -1)) : name;
}

function nameProblem(name: string, line: number): string | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return words.clipboard.noName(line);
  return name.length > MOST.name ? words.clipboard.longName(line, MOST.name) : null;
}
