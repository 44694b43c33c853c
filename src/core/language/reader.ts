import type { Span, SyntaxCode, SyntaxFix, SyntaxProblem } from './expr.ts';
import { lex } from './lexer.ts';
import type { Keyword } from './names.ts';
import type { Mark, Token } from './token.ts';

/** More problems than this in one equation help nobody. */
const MAX_PROBLEMS = 20;
const SHOWN_LENGTH = 40;

/** Walks the pieces of an equation, comments left out, and collects what is wrong. */
export class TokenReader {
  readonly text: string;
  private readonly tokens: Token[];
  /** Places in `tokens` before which something was left out: an operator missing there is no news. */
  private readonly gaps = new Set<number>();
  private readonly found: SyntaxProblem[];
  private index = 0;
  private halted = false;

  constructor(text: string) {
    const lexed = lex(text);
    this.text = text;
    this.found = lexed.problems.slice(0, MAX_PROBLEMS);
    this.tokens = [];
    for (const token of lexed.tokens) {
      if (token.kind === 'unknown') this.gaps.add(this.tokens.length);
      else if (token.kind !== 'comment') this.tokens.push(token);
    }
  }

  /** The problems in the order of the text. */
  get problems(): readonly SyntaxProblem[] {
    return this.found.toSorted((one, other) => one.span.from - other.span.from);
  }

  /** The piece to be read next, or one further on; undefined beyond the end. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.index + ahead];
  }

  /** The piece read last. */
  get previous(): Token | undefined {
    return this.tokens[this.index - 1];
  }

  get ended(): boolean {
    return this.index >= this.tokens.length;
  }

  /** Whether what began at `start` and was read up to here is the whole equation. */
  isWhole(start: number): boolean {
    return this.ended && this.tokens[0]?.span.from === start;
  }

  /** Where the next piece begins; at the end, where the last one ended. */
  get start(): number {
    return this.peek()?.span.from ?? this.end;
  }

  /** Where the piece read last ended. */
  get end(): number {
    return this.previous?.span.to ?? 0;
  }

  /** Whether something was left out just before the next piece. */
  get afterGap(): boolean {
    return this.gaps.has(this.index);
  }

  at(mark: Mark, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'mark' && token.mark === mark;
  }

  atWord(word: Keyword, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'keyword' && token.word === word;
  }

  /** How many commas stand between the items of the bracket that opens next. */
  commasInBrackets(): number {
    let depth = 0;
    let commas = 0;
    for (let at = this.index; at < this.tokens.length; at += 1) {
      const token = this.tokens[at];
      const mark = token?.kind === 'mark' ? token.mark : null;
      if (mark === '(' || mark === '[') depth += 1;
      if (mark === ')' || mark === ']') depth -= 1;
      if (mark === ',' && depth === 1) commas += 1;
      if (depth === 0) break;
    }
    return commas;
  }

  advance(): void {
    this.index += 1;
  }

  /** Leaves the next piece out. */
  skip(): void {
    this.index += 1;
    this.gaps.add(this.index);
  }

  /** Reads the next piece as another mark than it is. */
  mend(mark: Mark): void {
    const token = this.peek();
    if (token) this.tokens[this.index] = { kind: 'mark', mark, span: token.span };
  }

  /** The text of a piece, cut short where it is long. */
  show(token: Token): string {
    const text = this.text.slice(token.span.from, token.span.to);
    return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}...` : text;
  }

  report(code: SyntaxCode, message: string, span: Span, fix?: SyntaxFix): void {
    if (this.halted || this.found.length >= MAX_PROBLEMS || this.isReported(span)) return;
    this.found.push(fix ? { code, message, span, fix } : { code, message, span });
  }

  /** Whether something from a place on was found wrong already. */
  faultsSince(from: number): boolean {
    return this.found.some(({ span }) => span.from >= from);
  }

  /** One mistake often shows twice in the same place; the first sentence about it is the better one. */
  private isReported(span: Span): boolean {
    return this.found.some((problem) => problem.span.from === span.from && problem.span.to === span.to);
  }

  /** Reports, and reads no further. */
  halt(code: SyntaxCode, message: string): void {
    this.report(code, message, { from: this.start, to: this.peek()?.span.to ?? this.end });
    this.halted = true;
    this.index = this.tokens.length;
  }
}
