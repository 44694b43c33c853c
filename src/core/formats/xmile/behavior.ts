import type { XmlElement } from '../xml.ts';
import { childOf, isOn } from './element.ts';

/** Whether stocks and flows are non-negative where they do not say so themselves; absent: nothing is said. */
export interface Behavior {
  readonly stock?: boolean;
  readonly flow?: boolean;
  readonly aux?: boolean;
}

/**
 * What the `<behavior>` of a file or a model says about non-negativity. It cascades: the variable itself, then its
 * model, then the file (XMILE 1.0, 2.7). `<non_negative>` for `<all>` or directly inside holds for stocks and flows.
 */
export function readBehavior(element: XmlElement): Behavior {
  const behavior = childOf(element, 'behavior');
  if (!behavior) return {};
  const all = nonNegativeIn(behavior) ?? nonNegativeIn(childOf(behavior, 'all'));
  const stock = nonNegativeIn(childOf(behavior, 'stock')) ?? all;
  const flow = nonNegativeIn(childOf(behavior, 'flow')) ?? all;
  return { ...(stock !== null && { stock }), ...(flow !== null && { flow }) };
}

/** What an element's own `<non_negative>` says; null where there is none. */
export function nonNegativeIn(element: XmlElement | null): boolean | null {
  const child = element && childOf(element, 'non_negative');
  return child ? isOn(child) : null;
}
