import * as v from 'valibot';
import { words } from '#core/words';

/**
 * Entries of one kind under keys of any kind, `constructor` among them, which a plain record schema would not
 * look at. The schema of the entries stays in sight as `entry`.
 */
export function dictionary<Value>(entry: v.GenericSchema<unknown, Value>) {
  const schema = v.pipe(
    v.custom<Record<string, unknown>>(isRecord, words.model.expected.object),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, value] of Object.entries(dataset.value)) {
        for (const issue of v.safeParse(entry, value).issues ?? []) {
          const at = { type: 'unknown' as const, origin: 'value' as const, input: dataset.value, key, value };
          addIssue({ message: issue.message, input: issue.input, path: [at, ...(issue.path ?? [])] });
        }
      }
    }),
  );
  return Object.assign(schema, { entry });
}

/** Whether data is an object with keys: no null, no list. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether data is meant as a text rather than as an object of texts; null and numbers count as wrong texts. */
export function isText(data: unknown): boolean {
  return !isRecord(data);
}
