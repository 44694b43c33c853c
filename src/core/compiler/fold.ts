import { joinKnown, mapKnown, type Known } from './moving.ts';
import type { Code } from './program.ts';

/** The number that an expression of plain numbers comes to, as indexes like `Age - 1` are; null for anything else. */
export function foldKnown(code: Code): Known | null {
  if (code.op === 'constant') return code.value;
  if (code.op === 'each') return { loop: code.loop, values: code.values };
  if (code.op === 'negate') {
    const value = foldKnown(code.operand);
    return value === null ? null : mapKnown(value, (number) => -number);
  }
  if (code.op !== 'binary') return null;
  const left = foldKnown(code.left);
  const right = foldKnown(code.right);
  if (left === null || right === null) return null;
  switch (code.operator) {
    case 'add':
      return joinKnown(left, right, (a, b) => a + b);
    case 'subtract':
      return joinKnown(left, right, (a, b) => a - b);
    case 'multiply':
      return joinKnown(left, right, (a, b) => a * b);
    default:
      return null;
  }
}

/** The same where it is one number, whatever the element. */
export function foldNumber(code: Code): number | null {
  const known = foldKnown(code);
  return typeof known === 'number' ? known : null;
}
