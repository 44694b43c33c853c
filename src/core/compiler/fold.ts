import type { Code } from './program.ts';

/** The number that an expression of plain numbers comes to, as indexes like `Age - 1` are; null for anything else. */
export function foldNumber(code: Code): number | null {
  if (code.op === 'constant') return code.value;
  if (code.op === 'negate') {
    const value = foldNumber(code.operand);
    return value === null ? null : -value;
  }
  if (code.op !== 'binary') return null;
  const left = foldNumber(code.left);
  const right = foldNumber(code.right);
  if (left === null || right === null) return null;
  switch (code.operator) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    default:
      return null;
  }
}
