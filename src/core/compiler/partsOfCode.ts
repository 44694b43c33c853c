import type { Code } from './program.ts';

/** The expressions that an expression is directly made of. */
export function partsOfCode(code: Code): readonly Code[] {
  switch (code.op) {
    case 'constant':
    case 'each':
    case 'load':
    case 'part':
    case 'special':
      return [];
    case 'binary':
      return [code.left, code.right];
    case 'negate':
    case 'not':
      return [code.operand];
    case 'if':
      return [code.condition, code.then, code.otherwise];
    case 'call':
    case 'draw':
    case 'table':
    case 'vector':
      return code.args;
    case 'contents':
      return code.index ? [code.index] : [];
    case 'lookup':
      return [code.input];
    case 'past':
      return [code.record, code.now, code.time];
    case 'pick':
      return [code.index, ...code.choices];
    case 'reduce':
      return [code.body];
  }
}

/** Whether an expression or a part of it satisfies a test. */
export function someCode(code: Code, test: (part: Code) => boolean): boolean {
  return test(code) || partsOfCode(code).some((part) => someCode(part, test));
}
