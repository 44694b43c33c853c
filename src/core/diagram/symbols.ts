import { type Auxiliary, constantValue, isBlank, type LabelSide, type Variable } from '#core/model';
import type { TextStyle } from './text.ts';

/**
 * How a variable is drawn. A constant is an auxiliary whose equation is a plain number; a word is an
 * auxiliary without an equation, the node of a causal loop diagram, unless it is an input that comes from outside.
 */
export type SymbolKind = 'stock' | 'flow' | 'auxiliary' | 'constant' | 'word' | 'lookup' | 'module';

/** The measures of a kind of symbol, in diagram units. */
export interface SymbolMeasures {
  /** Of the body without its name; a body with its name inside grows with it. */
  readonly width: number;
  readonly height: number;
  /** Corner radius of a box; 0 for others. */
  readonly corner: number;
  /** Where the name stands unless its author moved it. */
  readonly side: LabelSide;
  readonly style: TextStyle;
  /** The longest line of the name. */
  readonly nameWidth: number;
}

const NAME: TextStyle = { size: 12, weight: 400 };

/** Every kind of symbol and its measures. */
export const symbols: Readonly<Record<SymbolKind, SymbolMeasures>> = {
  stock: { width: 90, height: 48, corner: 6, side: 'center', style: { size: 13, weight: 600 }, nameWidth: 116 },
  flow: { width: 22, height: 18, corner: 0, side: 'bottom', style: { size: 12, weight: 500 }, nameWidth: 112 },
  auxiliary: { width: 16, height: 16, corner: 0, side: 'bottom', style: NAME, nameWidth: 116 },
  constant: { width: 10, height: 10, corner: 0, side: 'bottom', style: NAME, nameWidth: 116 },
  word: { width: 0, height: 0, corner: 0, side: 'center', style: { size: 14, weight: 500 }, nameWidth: 132 },
  lookup: { width: 22, height: 18, corner: 4, side: 'bottom', style: NAME, nameWidth: 116 },
  module: { width: 104, height: 56, corner: 14, side: 'center', style: { size: 13, weight: 600 }, nameWidth: 132 },
};

/** The size of a cloud, the free end of a flow. */
export const cloudSize = { width: 42, height: 28 } as const;

/** The kind of symbol that stands for a variable. */
export function symbolOf(variable: Variable): SymbolKind {
  if (variable.kind !== 'auxiliary') return variable.kind;
  if (isBlank(variable.equation)) return variable.access === 'input' ? 'auxiliary' : 'word';
  return isConstant(variable) ? 'constant' : 'auxiliary';
}

function isConstant(variable: Auxiliary): boolean {
  if (typeof variable.equation === 'string') return constantValue(variable) !== null;
  return Object.keys(variable.equation.elements).every((element) => constantValue(variable, element) !== null);
}
