import { cleanName } from '#core/language';
import type { InFile } from '../report.ts';
import { closingQuote, type Entry } from './entries.ts';

/** What an equation is made of. */
export type TokenKind = 'number' | 'name' | 'string' | 'keyword' | 'sign' | 'end';

/** A piece of an equation. */
export interface Token extends InFile {
  readonly kind: TokenKind;
  /** A name without its quotes, the inside of a string, a keyword or a sign as it is spelled here, a number as written. */
  readonly text: string;
  readonly quoted?: boolean;
}

/** Words between colons. */
const KEYWORDS: ReadonlySet<string> = new Set(
  [
    'AND', 'OR', 'NOT', 'NA', 'EXCEPT', 'INTERPOLATE', 'RAW', 'HOLD BACKWARD', 'LOOK FORWARD', 'IMPLIES', 'THE CONDITION', 'TEST INPUT',
    'CONSTRAINT', 'SUPPLEMENTARY', 'SUP',
  ].map((word) => `:${word}:`),
);

const SIGNS = ['<->', '->', ':=', '==', '<=', '>=', '<>', ...Array.from('+-*/^<>=()[],;:!')];
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iuy;
const KEYWORD = /:[a-z][a-z _]*:/iuy;
const BLANKS = /(?:\s|\\\n|\{[^}]*\})+/uy;
/** What a bare name is made of: anything but blanks, quotes and what operates, groups or separates. */
const WORD = /[^\s+\-*/^<>=()[\],;:!{}"~|\\]+/uy;

/** The pieces of an entry's equation, with `end` as the last. Never throws; what is no piece of anything is passed over. */
export function tokenize({ equation, line }: Entry): Token[] {
  return new Lexer(equation, line).run();
}

class Lexer {
  private readonly text: string;
  private readonly tokens: Token[] = [];
  private at = 0;
  private line: number;

  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
  }

  run(): Token[] {
    for (this.skip(); this.at < this.text.length; this.skip()) this.step();
    this.add('end', '', this.at);
    return this.tokens;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private skip(): void {
    this.moveTo(this.at + (this.match(BLANKS)?.length ?? 0));
  }

  private moveTo(end: number): void {
    for (let at = this.at; at < end; at += 1) if (this.text.charAt(at) === '\n') this.line += 1;
    this.at = end;
  }

  private add(kind: TokenKind, text: string, end: number, quoted?: true): void {
    this.tokens.push({ kind, text, line: this.line, ...(quoted && { quoted }) });
    this.moveTo(end);
  }

  private step(): void {
    const { text, at } = this;
    const character = text.charAt(at);
    if (character === '"') return this.quotedName();
    if (character === "'") return this.string();
    const keyword = character === ':' ? this.match(KEYWORD) : null;
    const spelled = keyword?.toUpperCase().replace(/[\s_]+/gu, ' ') ?? '';
    if (keyword !== null && KEYWORDS.has(spelled)) return this.add('keyword', spelled, at + keyword.length);
    const sign = SIGNS.find((known) => text.startsWith(known, at));
    if (sign !== undefined) return this.add('sign', sign, at + sign.length);
    const number = this.match(NUMBER);
    if (number !== null && !this.wordAt(at + number.length)) return this.add('number', number, at + number.length);
    const word = this.match(WORD);
    return word === null ? this.moveTo(at + 1) : this.bareName(at + word.length);
  }

  private wordAt(at: number): boolean {
    WORD.lastIndex = at;
    return WORD.test(this.text);
  }

  /** Words that only blanks part are one name. */
  private bareName(end: number): void {
    const start = this.at;
    let to = end;
    for (;;) {
      BLANKS.lastIndex = to;
      const next = to + (BLANKS.exec(this.text)?.[0].length ?? 0);
      WORD.lastIndex = next;
      const word = next > to ? WORD.exec(this.text) : null;
      if (!word || word[0].startsWith("'")) break;
      to = next + word[0].length;
    }
    this.add('name', cleanName(this.text.slice(start, to).replace(/\\\n|\{[^}]*\}/gu, ' ')), to);
  }

  private quotedName(): void {
    const close = closingQuote(this.text, this.at);
    if (close === this.at) return this.moveTo(this.at + 1);
    const inside = this.text.slice(this.at + 1, close).replace(/\\\n/gu, ' ').replace(/\\"/gu, '"').replace(/\\n/gu, ' ');
    this.add('name', cleanName(inside), close + 1, true);
  }

  private string(): void {
    const close = this.text.indexOf("'", this.at + 1);
    const end = close < 0 ? this.text.length : close;
    this.add('string', this.text.slice(this.at + 1, end), end + 1);
  }
}
