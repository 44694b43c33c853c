import { findFunction, parse, type Expr } from '#core/language';
import { edited, type TextEdit } from './axisNames.ts';
import { keptBy, scaleOf, type ScaleOfName } from './scale.ts';

/** A text that gives its part for a segment: what would be the same for each is multiplied by the segment's share. */
export function sharedOut(text: string, ofName: ScaleOfName, share: string): string {
  const { expr, problems } = parse(text);
  if (!expr || problems.length > 0) return text;
  return edited(text, editsOf(expr, { text, ofName, share }));
}

interface Sharing {
  readonly text: string;
  readonly ofName: ScaleOfName;
  readonly share: string;
}

function editsOf(expr: Expr, sharing: Sharing): TextEdit[] {
  switch (scaleOf(expr, sharing.ofName)) {
    case 'whole': return [multiplied(expr, sharing)];
    case 'mixed': return partsToShare(expr, sharing.ofName).flatMap((part) => editsOf(part, sharing));
    default: return [];
  }
}

/** Where a mixed expression has the wholes that keep it from being a part. A whole factor of a mixed one stays. */
function partsToShare(expr: Expr, ofName: ScaleOfName): readonly Expr[] {
  switch (expr.kind) {
    case 'unary': return [expr.operand];
    case 'if': return [expr.then, expr.otherwise];
    case 'binary': return expr.operator === '+' || expr.operator === '-' ? [expr.left, expr.right] : [expr.left, expr.right].filter((side) => scaleOf(side, ofName) === 'mixed');
    case 'call': return (keptBy(findFunction(nameOf(expr.callee))?.name ?? '', expr.args.length) ?? []).flatMap((at) => expr.args[at] ?? []);
    default: return [];
  }
}

function nameOf(callee: (Expr & { kind: 'call' })['callee']): string {
  return callee.kind === 'name' ? callee.path.join('.') : '';
}

function multiplied({ kind, span }: Expr, { text, share }: Sharing): TextEdit {
  const written = text.slice(span.from, span.to);
  const closed = kind === 'number' || kind === 'name' || kind === 'subscript' || kind === 'call';
  return { span, text: `${closed ? written : `(${written})`} * ${share}` };
}
