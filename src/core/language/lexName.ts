import { words } from '#core/words';
import { characterAt, isDigit, isNamePart, isNameStart, isWordStart, skipBlanks } from './characters.ts';
import type { Span, SyntaxCode, SyntaxProblem } from './expr.ts';
import { cleanName, foldName, keywordOf } from './names.ts';
import type { NamePart } from './token.ts';

/** What stood where a name begins: its parts, and the offset after it. No parts where there was only a dot or a lone quote. */
interface LexedName {
  readonly parts: readonly NamePart[];
  readonly problems: readonly SyntaxProblem[];
  readonly to: number;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”']);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', '"': '"', '\\': '\\' };

/** The one function that has a keyword in its name, where it is called with blanks in it. */
const SAMPLE_IF_TRUE = /sample[\s_]{1,9}if[\s_]{1,9}true(?=\s{0,9}\()/iuy;

/** Reads one name: bare words or quotes, with members after dots. A keyword alone comes back as a bare part. */
export class NameLexer {
  private readonly text: string;
  private readonly from: number;
  private readonly parts: NamePart[] = [];
  private readonly problems: SyntaxProblem[] = [];

  constructor(text: string, from: number) {
    this.text = text;
    this.from = from;
  }

  run(): LexedName {
    let at = this.from;
    if (this.text.charAt(at) === '.') this.parts.push({ text: '', quoted: false, span: { from: at, to: at } });
    else at = this.part(at);
    while (this.text.charAt(at) === '.' && this.startsPart(at + 1)) at = this.part(at + 1);
    return { parts: this.usable(), problems: this.problems, to: this.end(at) };
  }

  /** A lone dot after a name belongs to it, so that nothing else is said about it. */
  private end(at: number): number {
    const lone = this.text.charAt(at) === '.' && !isDigit(this.text.charAt(at + 1));
    if (lone) this.report('name-missing', words.language.nameAfterDot, { from: at, to: at + 1 });
    return lone ? at + 1 : at;
  }

  private usable(): readonly NamePart[] {
    const onlyParent = this.parts.length === 1 && this.parts[0]?.span.from === this.parts[0]?.span.to;
    return onlyParent ? [] : this.parts;
  }

  private startsPart(at: number): boolean {
    const character = characterAt(this.text, at);
    return QUOTES.has(character) || isNameStart(character);
  }

  private part(at: number): number {
    return QUOTES.has(this.text.charAt(at)) ? this.quoted(at) : this.bare(at);
  }

  private bare(from: number): number {
    let to = this.functionEnd(from) ?? this.wordEnd(from);
    if (keywordOf(this.text.slice(from, to)) === null) {
      for (let next = skipBlanks(this.text, to); this.continues(next); next = skipBlanks(this.text, to)) to = this.wordEnd(next);
    }
    const text = cleanName(this.text.slice(from, to));
    const span = { from, to };
    if (foldName(text) === '') this.report('name-missing', words.language.underscoreAlone, span);
    this.parts.push({ text, quoted: false, span });
    return to;
  }

  /** The end of the function's name that holds a keyword, where its call begins at an offset; else null. */
  private functionEnd(from: number): number | null {
    SAMPLE_IF_TRUE.lastIndex = from;
    return SAMPLE_IF_TRUE.test(this.text) ? SAMPLE_IF_TRUE.lastIndex : null;
  }

  /** Whether the word at an offset goes on with a bare name: no keyword, no currency, no number like 1.5. */
  private continues(at: number): boolean {
    if (!isWordStart(characterAt(this.text, at))) return false;
    const end = this.wordEnd(at);
    const decimal = isDigit(this.text.charAt(at)) && this.text.charAt(end) === '.' && isDigit(this.text.charAt(end + 1));
    return !decimal && keywordOf(this.text.slice(at, end)) === null;
  }

  private wordEnd(from: number): number {
    let at = from;
    for (let character = characterAt(this.text, at); isNamePart(character); character = characterAt(this.text, at)) at += character.length;
    return at;
  }

  private quoted(from: number): number {
    const straight = this.text.charAt(from) === '"';
    let text = '';
    let at = from + 1;
    for (; at < this.text.length && !this.closes(at, straight); at += 1) {
      const escape = straight && this.text.charAt(at) === '\\' ? ESCAPES[this.text.charAt(at + 1)] : undefined;
      text += escape ?? this.text.charAt(at);
      if (escape !== undefined) at += 1;
    }
    const closed = at < this.text.length;
    const span = { from, to: closed ? at + 1 : at };
    const name = cleanName(text);
    this.checkQuotes(name, closed, straight, span);
    this.parts.push({ text: name, quoted: true, span });
    return span.to;
  }

  private closes(at: number, straight: boolean): boolean {
    const character = this.text.charAt(at);
    return character === '"' || (!straight && QUOTES.has(character));
  }

  private checkQuotes(name: string, closed: boolean, straight: boolean, span: Span): void {
    const spelled = `"${name.replace(/["\\]/gu, '\\$&')}"`;
    if (!closed) this.report('quote-open', words.language.quoteOpen, span, spelled);
    else if (foldName(name) === '') this.report('name-missing', words.language.quoteEmpty, span);
    else if (!straight) this.report('operator-spelling', words.language.otherSpelling('“...”', '"..."'), span, spelled);
  }

  private report(code: SyntaxCode, message: string, span: Span, text?: string): void {
    const problem = { code, message, span };
    this.problems.push(text === undefined ? problem : { ...problem, fix: { label: words.language.writeInstead(text), text } });
  }
}
