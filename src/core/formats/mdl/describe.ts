import type { Range as Limits, Variable } from '#core/model';
import type { Definition } from './syntax.ts';

/** What is said about a variable beside its numbers: unit, limits, note, group. Where several definitions say it, the first that does counts. */
export function describe(definitions: readonly Definition[]): Pick<Variable, 'units' | 'range' | 'note' | 'tags'> {
  const entries = definitions.map(({ entry }) => entry);
  const written = entries.find(({ units }) => units !== '')?.units ?? '';
  const { units, range } = readUnits(written);
  const note = entries.find((entry) => entry.note !== '')?.note ?? '';
  const group = entries[0]?.group ?? '';
  return {
    ...(units !== '' && { units }),
    ...(range && { range }),
    ...(note !== '' && { note }),
    ...(group !== '' && !/^control$/iu.test(group) && { tags: [group] }),
  };
}

/** `Person/Month [0,100,5]`: a unit, and the limits and step of a slider, where `?` is no limit. */
function readUnits(text: string): { units: string; range: Limits | null } {
  const [, before = '', inside] = /^([^[]*)(?:\[([^\]]*)\]?)?/su.exec(text) ?? [];
  const [min, max, step] = (inside ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const range: Limits = {};
  if (Number.isFinite(min)) range.min = min as number;
  if (Number.isFinite(max)) range.max = max as number;
  if (Number.isFinite(step) && (step as number) > 0) range.step = step as number;
  return { units: unitFrom(before.trim()), range: Object.keys(range).length > 0 ? range : null };
}

/** Vensim writes `Dmnl` for a pure number. */
function unitFrom(text: string): string {
  return /^(?:dmnl|dimensionless)$/iu.test(text) ? '1' : text;
}
