import { words } from '#core/words';
import type { Span } from './expr.ts';
import type { Keyword } from './names.ts';
import type { TokenReader } from './reader.ts';
import { readDigits } from './shortest.ts';
import type { Token } from './token.ts';

/** What encloses a place in an equation: brackets, with or without commas between items, or the words of an IF. */
export type Frame = { readonly closing: ')' | ']'; readonly commas: boolean } | { readonly words: readonly Keyword[] };

type Brackets = Extract<Frame, { closing: string }>;

/** Whether a piece ends an expression because something around the expression waits for it. */
export function isExpected(token: Token | undefined, frames: readonly Frame[]): boolean {
  if (token?.kind === 'keyword') return frames.some((frame) => 'words' in frame && frame.words.includes(token.word));
  if (token?.kind !== 'mark') return false;
  if (token.mark === ',') return innermost(frames)?.commas === true;
  if (token.mark === ':') return innermost(frames)?.closing === ']';
  return frames.some((frame) => 'closing' in frame && frame.closing === token.mark);
}

/**
 * Reports the next piece, which fits nowhere, and passes it. A comma inside a number is passed with the digits after
 * it, and the number that was meant is returned.
 */
export function passStray(reader: TokenReader, frames: readonly Frame[]): { value: number; text: string } | null {
  const token = reader.peek();
  if (token?.kind === 'mark') {
    if (token.mark === ',') return passComma(reader, token);
    if (token.mark === ')' || token.mark === ']') {
      passBracket(reader, token, token.mark, innermost(frames));
      return null;
    }
  }
  if (token) {
    const shown = reader.show(token);
    const withoutIf = token.kind === 'keyword' && (token.word === 'THEN' || token.word === 'ELSE');
    reader.report(withoutIf ? 'if-form' : 'unexpected', withoutIf ? words.language.withoutIf(shown) : words.language.unexpected(shown), token.span);
  }
  reader.skip();
  return null;
}

function innermost(frames: readonly Frame[]): Brackets | undefined {
  return frames.findLast((frame) => 'closing' in frame);
}

function passBracket(reader: TokenReader, token: Token, found: ')' | ']', around: Brackets | undefined): void {
  if (around) {
    const fix = { label: words.language.writeInstead(around.closing), text: around.closing };
    reader.report('bracket-extra', words.language.bracketMismatch(found, around.closing), token.span, fix);
    reader.mend(around.closing);
  } else {
    reader.report('bracket-extra', words.language.bracketExtra(found), token.span, { label: words.language.remove(found), text: '' });
    reader.skip();
  }
}

/** Passes `,5` or `,200,300.5` after a number: what follows a comma without a blank is part of a number. */
function passComma(reader: TokenReader, comma: Token): { value: number; text: string } | null {
  const number = reader.previous;
  let to = comma.span.from;
  while (reader.text.charAt(to) === ',' && reader.start === to && continuesNumber(reader, to + 1)) {
    reader.advance();
    to = reader.peek()?.span.to ?? to;
    reader.skip();
  }
  if (number?.kind !== 'number' || number.span.to !== comma.span.from || to === comma.span.from) {
    reader.report('comma', words.language.commaOutside, comma.span);
    if (to === comma.span.from) reader.skip();
    return null;
  }
  return reportNumber(reader, { from: number.span.from, to });
}

function continuesNumber(reader: TokenReader, at: number): boolean {
  const next = reader.peek(1);
  return next?.kind === 'number' && next.span.from === at;
}

/** Groups of three digits are thousands; anything else is a decimal comma. */
function reportNumber(reader: TokenReader, span: Span): { value: number; text: string } {
  const written = reader.text.slice(span.from, span.to);
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/u.test(written);
  const text = grouped ? written.replaceAll(',', '') : written.replace(',', '.').replaceAll(',', '');
  const message = grouped ? words.language.thousandsComma(text) : words.language.decimalComma(text);
  reader.report('number-form', message, span, { label: words.language.writeInstead(text), text });
  return { value: readDigits(text, 0).value, text };
}
