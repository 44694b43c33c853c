import type { BinaryOperator, Expr, Index, Span } from './expr.ts';

/**
 * A tree as high as this still leaves room on the stack for whoever walks it. The narrowest is that of
 * a worker in Chromium, where code of some 900 operators or 700 calls in each other, measured, arrives as nothing.
 */
export const MAX_HEIGHT = 500;

type OfKind<Kind extends Expr['kind']> = Expr & { kind: Kind };

/** Makes the nodes of one tree and keeps count of its height. */
export class NodeMaker {
  private readonly heights = new Map<Expr, number>();

  /** Whether a tree has grown higher than others can be asked to walk. */
  isTooHigh(expr: Expr): boolean {
    return this.heightOf(expr) > MAX_HEIGHT;
  }

  binary(operator: BinaryOperator, left: Expr, right: Expr, span: Span): Expr {
    return this.keep({ kind: 'binary', operator, left, right, span }, [left, right]);
  }

  unary(operator: OfKind<'unary'>['operator'], operand: Expr, span: Span): Expr {
    return this.keep({ kind: 'unary', operator, operand, span }, [operand]);
  }

  transpose(operand: Expr, span: Span): Expr {
    return this.keep({ kind: 'transpose', operand, span }, [operand]);
  }

  choice(condition: Expr, then: Expr, otherwise: Expr, span: Span): Expr {
    return this.keep({ kind: 'if', condition, then, otherwise, span }, [condition, then, otherwise]);
  }

  call(callee: OfKind<'call'>['callee'], args: readonly Expr[], output: string | null, span: Span): Expr {
    return this.keep({ kind: 'call', callee, args, ...(output !== null && { output }), span }, [callee, ...args]);
  }

  subscript(base: OfKind<'name'>, indexes: readonly Index[], span: Span): OfKind<'subscript'> {
    return this.keep({ kind: 'subscript', base, indexes, span }, indexes.flatMap(partsOfIndex));
  }

  private keep<Node extends Expr>(node: Node, parts: readonly Expr[]): Node {
    this.heights.set(node, 1 + parts.reduce((height, part) => Math.max(height, this.heightOf(part)), 0));
    return node;
  }

  private heightOf(expr: Expr): number {
    return this.heights.get(expr) ?? 1;
  }
}

/** The expressions inside an index. */
export function partsOfIndex(index: Index): readonly Expr[] {
  if (index.kind === 'expression') return [index.value];
  return index.kind === 'range' ? [index.from, index.to] : [];
}

/** The expressions that a node is directly made of, in the order of the text. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'name':
      return [];
    case 'subscript':
      return [expr.base, ...expr.indexes.flatMap(partsOfIndex)];
    case 'call':
      return [expr.callee, ...expr.args];
    case 'unary':
    case 'transpose':
      return [expr.operand];
    case 'binary':
      return [expr.left, expr.right];
    case 'if':
      return [expr.condition, expr.then, expr.otherwise];
  }
}
