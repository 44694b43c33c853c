import type { Token, TokenKind } from './tokens.ts';

/** Thrown and caught in this folder's parser alone: the piece where an entry stops making sense. */
export class Unreadable extends Error {
  readonly token: Token;

  constructor(token: Token) {
    super(token.text);
    this.token = token;
  }
}

const END: Token = { kind: 'end', text: '', line: 0 };

/** A place among the pieces of an equation. */
export class Cursor {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** The piece here, or some places further on. */
  peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? this.tokens.at(-1) ?? END;
  }

  /** Whether a piece is a sign or keyword of this spelling. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.kind === 'sign' || token.kind === 'keyword');
  }

  isKind(kind: TokenKind, ahead = 0): boolean {
    return this.peek(ahead).kind === kind;
  }

  take(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** Takes a sign or keyword if it is here. */
  accept(text: string): boolean {
    const here = this.is(text);
    if (here) this.at += 1;
    return here;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail();
  }

  fail(): never {
    throw new Unreadable(this.peek());
  }
}
