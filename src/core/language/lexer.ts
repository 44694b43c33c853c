import { words } from '#core/words';
import { characterAt, isCurrency, isDigit, isNameStart, skipBlanks } from './characters.ts';
import type { Span, SyntaxCode, SyntaxFix, SyntaxProblem } from './expr.ts';
import { NameLexer } from './lexName.ts';
import { keywordOf, type Keyword } from './names.ts';
import { SPELLINGS } from './operators.ts';
import { readDigits, shortest } from './shortest.ts';
import type { Lexed, Mark, Token } from './token.ts';

const MARKS: ReadonlySet<string> = new Set(['(', ')', '[', ']', ',', ':', '@', "'"] satisfies Mark[]);

const LONGEST_SPELLING = Math.max(...SPELLINGS.map(({ text }) => text.length));

/** Cuts an equation into pieces. Never throws; what has no meaning becomes an `unknown` piece and a problem. */
export function lex(text: string): Lexed {
  return new Lexer(text).run();
}

class Lexer {
  private readonly text: string;
  private readonly tokens: Token[] = [];
  private readonly problems: SyntaxProblem[] = [];
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  run(): Lexed {
    for (this.at = skipBlanks(this.text, 0); this.at < this.text.length; this.at = skipBlanks(this.text, this.at)) {
      const from = this.at;
      const token = this.next(characterAt(this.text, from));
      this.at = token.span.to;
      this.tokens.push(token);
    }
    return { tokens: this.tokens, problems: this.problems };
  }

  private next(character: string): Token {
    if (character === '{') return this.comment();
    if (isDigit(character) || (character === '.' && isDigit(this.text.charAt(this.at + 1)))) return this.number();
    if (isCurrency(character)) return this.currency(character);
    if (character === '"' || character === '.' || character === '“' || character === '”' || isNameStart(character)) return this.name();
    return this.operator() ?? this.mark(character) ?? this.unknown(character);
  }

  private comment(): Token {
    const from = this.at;
    let depth = 0;
    for (let at = from; at < this.text.length; at += 1) {
      const character = this.text.charAt(at);
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      if (depth === 0) return { kind: 'comment', span: { from, to: at + 1 } };
    }
    const span = { from, to: this.text.length };
    this.report('comment', words.language.commentOpen, span, replace(`${this.text.slice(from)}}`, words.language.addBracket('}')));
    return { kind: 'comment', span };
  }

  private number(): Token {
    const from = this.at;
    const digits = readDigits(this.text, from);
    const sign = skipBlanks(this.text, digits.to);
    if (this.text.charAt(sign) !== '%' || this.startsValue(skipBlanks(this.text, sign + 1))) {
      return { kind: 'number', value: digits.value, span: { from, to: digits.to } };
    }
    const span = { from, to: sign + 1 };
    const value = Number(`${this.text.slice(from, digits.to).replace(/e.*$/iu, '')}e${digits.exponent - 2}`);
    this.report('number-form', words.language.percent(shortest(value)), span, replace(shortest(value)));
    return { kind: 'number', value, span };
  }

  /** Whether a value begins here: then a percent sign before it means the remainder of a division. */
  private startsValue(at: number): boolean {
    const character = characterAt(this.text, at);
    return isDigit(character) || character === '(' || character === '"' || (isNameStart(character) && keywordOf(this.wordAt(at)) === null);
  }

  private wordAt(at: number): string {
    return /^\p{L}*/u.exec(this.text.slice(at, at + 5))?.[0] ?? '';
  }

  private currency(sign: string): Token {
    const span = { from: this.at, to: this.at + sign.length };
    const message = words.language.currency(sign);
    this.report('number-form', message, span, replace('', words.language.remove(sign)));
    const value = skipBlanks(this.text, span.to);
    if (!isDigit(this.text.charAt(value))) return { kind: 'unknown', span };
    this.at = value;
    const number = this.number();
    return { ...number, span: { from: span.from, to: number.span.to } };
  }

  private name(): Token {
    const lexed = new NameLexer(this.text, this.at).run();
    for (const problem of lexed.problems) this.problems.push(problem);
    const [part] = lexed.parts;
    const span = { from: this.at, to: lexed.to };
    if (!part) return { kind: 'unknown', span };
    const keyword = lexed.parts.length === 1 && !part.quoted ? keywordOf(part.text) : null;
    return keyword ? { kind: 'keyword', word: keyword, span } : { kind: 'name', parts: lexed.parts, span };
  }

  private operator(): Token | null {
    const ahead = this.text.slice(this.at, this.at + LONGEST_SPELLING).toUpperCase();
    const found = SPELLINGS.find(({ text }) => ahead.startsWith(text));
    if (!found) return null;
    const span = { from: this.at, to: this.at + found.text.length };
    if (!found.accepted) this.report('operator-spelling', words.language.otherSpelling(found.text, found.meaning), span, replace(this.padded(found.meaning, span), words.language.writeInstead(found.meaning)));
    return isKeyword(found.meaning) ? { kind: 'keyword', word: found.meaning, span } : { kind: 'operator', operator: found.meaning, span };
  }

  private mark(character: string): Token | null {
    const span = { from: this.at, to: this.at + 1 };
    if (character === ';') {
      this.report('comma', words.language.semicolon, span, replace(','));
      return { kind: 'mark', mark: ',', span };
    }
    return MARKS.has(character) ? { kind: 'mark', mark: character as Mark, span } : null;
  }

  private unknown(character: string): Token {
    const span = { from: this.at, to: this.at + character.length };
    if (character === '%') {
      this.report('operator-spelling', words.language.otherSpelling('%', 'MOD'), span, replace(this.padded('MOD', span), words.language.writeInstead('MOD')));
      return { kind: 'keyword', word: 'MOD', span };
    }
    const [code, message] = character === '}' ? ['comment', words.language.commentExtra] as const : ['character-unknown', words.language.unknownCharacter(character)] as const;
    this.report(code, message, span);
    return { kind: 'unknown', span };
  }

  /** A word in place of a sign, with the blanks it needs to stay a word of its own. */
  private padded(word: string, { from, to }: Span): string {
    if (!isKeyword(word)) return word;
    const before = from > 0 && skipBlanks(this.text, from - 1) === from - 1 ? ' ' : '';
    const after = to < this.text.length && skipBlanks(this.text, to) === to ? ' ' : '';
    return before + word + after;
  }

  private report(code: SyntaxCode, message: string, span: Span, fix?: SyntaxFix): void {
    this.problems.push(fix ? { code, message, span, fix } : { code, message, span });
  }
}

function replace(text: string, label: string = words.language.writeInstead(text)): SyntaxFix {
  return { label, text };
}

function isKeyword(meaning: string): meaning is Keyword {
  return keywordOf(meaning) !== null;
}
