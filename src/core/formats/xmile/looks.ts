import { faceOf, type SymbolFace } from '#core/diagram';
import { isBlank, type LabelSide, type Module, type Stock, type Variable } from '#core/model';

/** Whether a variable's symbol is a box, whose size a file tells. */
export function isBox(variable: Variable): variable is Stock | Module {
  return variable.kind === 'stock' || variable.kind === 'module';
}

/** How a variable looks whose author said nothing about it. */
export function ownFace(variable: Variable): SymbolFace {
  return faceOf(variable);
}

/**
 * Where a name stands that a file puts on a side, or says nothing of: null for the usual side. Boxes of other programs
 * have their names above them, ours inside; words of a causal loop diagram carry their name in the middle.
 */
export function inferredLabel(variable: Variable, said: LabelSide | null): LabelSide | null {
  if (variable.kind === 'auxiliary' && isBlank(variable.equation)) return null;
  if (!isBox(variable)) return said;
  return said === 'center' ? null : (said ?? 'top');
}
