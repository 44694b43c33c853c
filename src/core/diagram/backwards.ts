import { mayBeNegative, parse } from '#core/language';
import type { Variable } from '#core/model';

/** Whether a flow can run backwards, as far as its equations tell: then a head at its source says so. One that only flows one way, leaks or overflows cannot. */
export function runsBack(variable: Variable): boolean {
  if (variable.kind !== 'flow' || variable.nonNegative || variable.leak !== undefined || variable.overflow || variable.table) return false;
  const { equation } = variable;
  const texts = typeof equation === 'string' ? [equation] : [...Object.values(equation.elements), equation.default ?? ''];
  return texts.some((text) => {
    const { expr } = parse(text);
    return expr !== null && mayBeNegative(expr);
  });
}
