export { callAt, completionAt } from './caret.ts';
export type { CallAt, Completion } from './caret.ts';
export type { BinaryOperator, Expr, Index, Parsed, Span, SyntaxCode, SyntaxFix, SyntaxProblem, UnaryOperator } from './expr.ts';
export { formatNumber, shortNumber } from './formatNumber.ts';
export type { NumberSigns, NumberStyle } from './formatNumber.ts';
export { argumentProblem, builtinConstant, findFunction, functions } from './functions.ts';
export type {
  BuiltinConstant, FunctionCategory, FunctionEntry, FunctionKind, FunctionName, FunctionOfKind, PureFunctionName, UnitsRule, UnitsTerm,
} from './functions.ts';
export { tokens } from './highlight.ts';
export type { Highlight, HighlightKind } from './highlight.ts';
export { cleanName, foldName, isBareName, quoteName, sameName } from './names.ts';
export { nearest } from './nearest.ts';
export { partsOf } from './nodes.ts';
export { parse } from './parser.ts';
export { parseUnits, unitKey } from './parseUnits.ts';
export type { UnitsReading } from './parseUnits.ts';
export { print, printPath } from './printer.ts';
export { quotedSuggestions } from './quoted.ts';
export type { QuotedSuggestion } from './quoted.ts';
export { compounded, periodsIn, spreadEvenly } from './rates.ts';
export { readNumber } from './readNumber.ts';
export type { DecimalSign, NumberReading } from './readNumber.ts';
export { references, renameReferences } from './references.ts';
export type { Reference } from './references.ts';
export { shortest } from './shortest.ts';
export { DIMENSIONLESS, divideUnits, multiplyUnits, powerUnits, printUnits, sameUnits } from './units.ts';
export type { UnitFactor, Units } from './units.ts';
