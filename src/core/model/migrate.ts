import { words } from '#core/words';
import { CURRENT_FORMAT } from './create.ts';
import { isRecord } from './dictionary.ts';
import type { Problem } from './problem.ts';

/** Data of one format version as data of the next. */
type Step = (data: Record<string, unknown>) => Record<string, unknown>;

/** Steps by the version that they start from. Steps stay for ever: files of every version open. */
type Steps = Readonly<Record<number, Step>>;

const STEPS: Steps = {};

/** Data in the current format, or why it cannot be brought there. */
export type Migration =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | { readonly ok: false; readonly problem: Problem };

/** Brings data of any earlier format version to the current one, step by step. Data of a newer version is refused. */
export function migrate(data: unknown, steps: Steps = STEPS, current: number = CURRENT_FORMAT): Migration {
  if (!isRecord(data)) return refused(words.model.notAModel);
  const { format } = data;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return refused(words.model.notAModel);
  if (format > current) return refused(words.model.newer(format, current));
  let upgraded = data;
  for (let version = format; version < current; version += 1) {
    const step = steps[version];
    if (!step) return refused(words.model.unknownFormat(version));
    upgraded = { ...step(upgraded), format: version + 1 };
  }
  return { ok: true, data: upgraded };
}

/** It is about the file as a whole, not about its field `format`. */
function refused(message: string): Migration {
  return { ok: false, problem: { path: '', message } };
}
