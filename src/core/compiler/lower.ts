import type { BinaryOperator, Expr } from '#core/language';
import { lowerCall } from './calls.ts';
import { binary, opposite } from './code.ts';
import type { Code, Operator } from './program.ts';
import { lowerName, lowerSubscript } from './references.ts';
import { fail, type Scope } from './scope.ts';
import { words } from '#core/words';

const OPERATORS: Record<BinaryOperator, Operator> = {
  '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '//': 'safeDivide', '^': 'power', MOD: 'modulo',
  '<': 'less', '<=': 'lessEqual', '>': 'greater', '>=': 'greaterEqual', '=': 'equal', '<>': 'notEqual',
  AND: 'and', OR: 'or',
};

/** The code of a syntax tree, names resolved to slots; null where something in it is wrong, all of which is reported. */
export function lower(expr: Expr, scope: Scope): Code | null {
  switch (expr.kind) {
    case 'number':
      return { op: 'constant', value: expr.value };
    case 'name':
      return lowerName(expr, scope);
    case 'subscript':
      return lowerSubscript(expr, scope);
    case 'call':
      return lowerCall(expr, scope);
    case 'unary':
      return lowerUnary(expr, scope);
    case 'binary':
      return lowerBinary(expr, scope);
    case 'if':
      return lowerIf(expr, scope);
    case 'transpose':
      return lowerTranspose(expr, scope);
  }
}

function lowerUnary({ operator, operand }: Expr & { kind: 'unary' }, scope: Scope): Code | null {
  const code = lower(operand, scope);
  if (!code || operator === '+') return code;
  return operator === '-' ? opposite(code) : { op: 'not', operand: code };
}

function lowerBinary({ operator, left, right }: Expr & { kind: 'binary' }, scope: Scope): Code | null {
  const first = lower(left, scope);
  const second = lower(right, scope);
  return first && second && binary(OPERATORS[operator], first, second);
}

function lowerIf(expr: Expr & { kind: 'if' }, scope: Scope): Code | null {
  const condition = lower(expr.condition, scope);
  const then = lower(expr.then, scope);
  const otherwise = lower(expr.otherwise, scope);
  return condition && then && otherwise && { op: 'if', condition, then, otherwise };
}

function lowerTranspose({ operand, span }: Expr & { kind: 'transpose' }, scope: Scope): Code | null {
  if (operand.kind === 'number') return fail(scope, span, 'transpose', words.compiler.transposeWhat);
  return lower(operand, { ...scope, transposed: !scope.transposed });
}
