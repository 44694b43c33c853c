/** What is said about the text of an equation, of a number typed into a field, and of a unit. */
export const language = {
  operandMissingAtEnd: (operator: string) => `A value is missing after ${operator}.`,
  operandMissingBefore: (found: string) => `A value is missing before ${found}.`,
  operandMissingBetween: (operator: string, found: string) => `A value is missing between ${operator} and ${found}.`,
  emptyBrackets: 'There is nothing between these brackets.',
  operatorMissing: (left: string, right: string) => `An operator is missing between ${left} and ${right}.`,
  operatorMissingInWord: (left: string, right: string) =>
    `An operator is missing between ${left} and ${right}. If this is one name, put it in double quotes: "${left}${right}".`,
  insertTimes: (right: string) => `Multiply: * ${right}`,
  blankInNumber: (joined: string) => `A number is written without blanks: ${joined}.`,
  argumentMissing: 'An argument is missing here.',
  bracketMissing: (closing: string, column: number) => `A closing ${closing} is missing for the bracket opened at column ${column}.`,
  bracketExtra: (bracket: string) => `This ${bracket} closes nothing.`,
  bracketMismatch: (found: string, expected: string) => `This is ${found} where ${expected} should close the bracket.`,
  addBracket: (closing: string) => `Add ${closing}`,
  decimalComma: (number: string) => `Numbers take a point for decimals: ${number}.`,
  thousandsComma: (number: string) => `Numbers are written without separators: ${number}.`,
  commaOutside: 'A comma belongs between the arguments of a function.',
  semicolon: 'Arguments are separated by commas.',
  percent: (number: string) => `Equations have no percent sign: write ${number}.`,
  currency: (sign: string) => `Numbers are written without ${sign}; say the currency in the units.`,
  unknownCharacter: (character: string) => `${character} has no meaning in an equation. If it is part of a name, put the name in double quotes.`,
  otherSpelling: (found: string, ours: string) => `${found} is written ${ours} here.`,
  writeInstead: (text: string) => `Write ${text}`,
  remove: (text: string) => `Remove ${text}`,
  commentOpen: 'This comment is never closed: } is missing.',
  commentExtra: 'This } closes no comment.',
  quoteOpen: 'This name in quotes is never closed: " is missing.',
  quoteEmpty: 'There is no name between these quotes.',
  nameAfterDot: 'A name is missing after the dot.',
  underscoreAlone: 'An underscore alone is no name.',
  thenMissing: 'THEN is missing: IF condition THEN value ELSE value.',
  elseMissing: 'ELSE is missing: IF condition THEN value ELSE value.',
  addElse: 'Add ELSE 0',
  withoutIf: (word: string) => `${word} stands without IF: IF condition THEN value ELSE value.`,
  ifLikeCall: (text: string) => `IF is written in words: ${text}.`,
  unexpected: (found: string) => `${found} cannot stand here.`,
  subscriptOfValue: 'Only a name can have an index in square brackets.',
  indexMissing: 'An index is missing between these brackets.',
  positionNumber: 'After @ comes the number of a dimension: @1.',
  tooLong: (limit: number) => `This equation is too long: ${limit.toLocaleString('en')} characters are the most.`,
  tooDeep: (limit: number) => `This equation is nested too deeply: ${limit} levels of brackets are the most. Give a part of it a name of its own.`,
  tooManyTerms: (limit: number) => `This equation has too many terms in a row: ${limit} are the most. Give a part of it a name of its own.`,
  wrongArgumentCount: ({ signature, min, max, count }: { signature: string; min: number; max: number; count: number }) =>
    `${signature} takes ${countRange(min, max)}; here ${count === 1 ? 'is 1' : `are ${count}`}.`,

  numberEmpty: 'Type a number.',
  numberUnknown: (text: string) => `"${text}" is no number. 1200, 5%, $1,200 and 1.2k are.`,
  numberParentheses: 'Write a negative number with a minus sign: -5.',
  numberSeparator: (text: string, sign: string) => `"${text}" is unclear: decimals come after "${sign}", thousands in groups of three.`,
  numberTooLarge: 'This number is too large to compute with.',

  unitsEmpty: 'Type a unit such as customers/month, or 1 for a pure number.',
  unitsCharacter: (character: string) => `${character} has no meaning in a unit. Write units like customers/month.`,
  unitsMissing: (operator: string) => `A unit is missing after ${operator}.`,
  unitsMissingBefore: (operator: string) => `A unit is missing before ${operator}. "Per month" is written 1/month.`,
  unitsBracket: 'A closing ) is missing.',
  unitsBracketExtra: 'This ) closes nothing.',
  unitsOperator: (right: string) => `* or / is missing before ${right}.`,
  unitsNumber: (text: string) => `${text} is no unit: the only number in a unit is 1. Powers are written like m^2.`,
  unitsPower: 'A power is a whole number: m^2.',
  unitsTooLong: (limit: number) => `This unit is too long: ${limit} characters are the most.`,
} as const;

function countRange(min: number, max: number): string {
  if (max === Infinity) return `${min} or more arguments`;
  if (max === 0) return 'no arguments';
  if (min === max) return `${min} ${min === 1 ? 'argument' : 'arguments'}`;
  return `${min} ${max === min + 1 ? 'or' : 'to'} ${max} arguments`;
}
