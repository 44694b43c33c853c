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

/** The same expression made of other parts. */
export function withParts(code: Code, change: (part: Code) => Code): Code {
  switch (code.op) {
    case 'constant':
    case 'each':
    case 'load':
    case 'part':
    case 'special':
      return code;
    case 'binary':
      return { ...code, left: change(code.left), right: change(code.right) };
    case 'negate':
    case 'not':
      return { ...code, operand: change(code.operand) };
    case 'if':
      return { ...code, condition: change(code.condition), then: change(code.then), otherwise: change(code.otherwise) };
    case 'call':
    case 'draw':
    case 'table':
    case 'vector':
      return { ...code, args: code.args.map(change) };
    case 'contents':
      return code.index ? { ...code, index: change(code.index) } : code;
    case 'lookup':
      return { ...code, input: change(code.input) };
    case 'past':
      return { ...code, now: change(code.now), time: change(code.time) };
    case 'pick':
      return { ...code, index: change(code.index), choices: code.choices.map(change) };
    case 'reduce':
      return { ...code, body: change(code.body) };
  }
}

/** Whether an expression or a part of it satisfies a test. */
export function someCode(code: Code, test: (part: Code) => boolean): boolean {
  return test(code) || partsOfCode(code).some((part) => someCode(part, test));
}
