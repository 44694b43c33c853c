import { words } from '#core/words';
import type { TokenReader } from './reader.ts';
import type { Token } from './token.ts';

/** Says that a value should stand before the next piece: after an operator, or at the beginning. */
export function reportMissingOperand(reader: TokenReader): void {
  const found = reader.peek();
  const { previous } = reader;
  if (reader.afterGap) return;
  if (previous && isOperator(previous)) reportAfterOperator(reader, previous, found);
  else if (found && isOperator(found) && !isPartOfIf(found)) {
    reader.report('operand-missing', words.language.operandMissingBefore(reader.show(found)), found.span);
  }
}

function reportAfterOperator(reader: TokenReader, operator: Token, found: Token | undefined): void {
  const shown = reader.show(operator);
  if (found && isOperator(found)) {
    reader.report('operand-missing', words.language.operandMissingBetween(shown, reader.show(found)), found.span);
  } else {
    reader.report('operand-missing', words.language.operandMissingAtEnd(shown), operator.span);
  }
}

/** Says that two values stand side by side; two numbers are most often one with a blank in it. */
export function reportMissingOperator(reader: TokenReader): void {
  const { previous } = reader;
  const next = reader.peek();
  if (!previous || !next || reader.afterGap) return;
  const [left, right] = [reader.show(previous), reader.show(next)];
  if (previous.kind === 'number' && next.kind === 'number' && /^\d{3}$/u.test(right)) {
    const joined = left + right;
    const span = { from: previous.span.from, to: next.span.to };
    reader.report('number-form', words.language.blankInNumber(joined), span, { label: words.language.writeInstead(joined), text: joined });
  } else {
    const joined = previous.span.to === next.span.from;
    const text = `${joined ? ' ' : ''}* ${reader.text.slice(next.span.from, next.span.to)}`;
    const fix = next.kind === 'keyword' ? undefined : { label: words.language.insertTimes(right), text };
    const { operatorMissing, operatorMissingInWord } = words.language;
    const message = joined && previous.kind === 'number' && next.kind === 'name' ? operatorMissingInWord(left, right) : operatorMissing(left, right);
    reader.report('operator-missing', message, next.span, fix);
  }
}

function isPartOfIf(token: Token): boolean {
  return token.kind === 'keyword' && (token.word === 'THEN' || token.word === 'ELSE');
}

function isOperator(token: Token): boolean {
  return token.kind === 'operator' || token.kind === 'keyword';
}
