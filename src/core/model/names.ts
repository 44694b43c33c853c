import { foldName } from '#core/language';
import type { Model } from './types.ts';

/** The folded names of a model's variables; a new name must fold to none of them. */
export function namesInUse(model: Model): Set<string> {
  return new Set(Object.values(model.variables).map((variable) => foldName(variable.name)));
}

/** The wanted name, or the same with the next free number: `Stock 1` becomes `Stock 2`, `churn` becomes `churn 2`. */
export function freeName(model: Model, wanted: string, taken: ReadonlySet<string> = namesInUse(model)): string {
  if (!taken.has(foldName(wanted))) return wanted;
  const [, base = wanted, digits] = /^(.*?)(?: (\d{1,9}))?$/s.exec(wanted) ?? [];
  let number = digits === undefined ? 2 : Number(digits) + 1;
  while (taken.has(foldName(`${base} ${number}`))) number += 1;
  return `${base} ${number}`;
}
