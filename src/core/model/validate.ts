import * as v from 'valibot';
import { words } from '#core/words';
import { faults } from './check.ts';
import { isRecord } from './dictionary.ts';
import { unsafe } from './limits.ts';
import { migrate } from './migrate.ts';
import type { Problem } from './problem.ts';
import { documentSchema } from './schema.ts';
import type { ModelDocument } from './types.ts';

/** A document, or everything that keeps the data from being one; never both. */
export type Validation =
  | { readonly ok: true; readonly document: ModelDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Problems told at once; a file of rubbish has no use for thousands. */
const TOLD = 20;

/**
 * Data from a file or from this device as a document: brought up to the current format, checked field by field and
 * then as a whole, and with every object's id put in from its key. The data is left as it is; the document shares
 * nothing with it.
 */
export function validate(data: unknown): Validation {
  const danger = unsafe(data);
  if (danger) return refused([danger]);
  const current = migrate(data);
  if (!current.ok) return refused([current.problem]);
  const parsed = v.safeParse(documentSchema, current.data);
  if (!parsed.success) return refused(parsed.issues.map(problemOf));
  const document = withIds(current.data);
  const wrong = faults(document);
  return wrong.length > 0 ? refused(wrong) : { ok: true, document };
}

function refused(problems: readonly Problem[]): Validation {
  return { ok: false, problems: problems.slice(0, TOLD) };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  return { path, message: issue.input === undefined ? words.model.missing : issue.message };
}

/** The document of data that fits the schema: a copy in which the objects of every collection know their ids. */
function withIds(data: Record<string, unknown>): ModelDocument {
  const document = structuredClone(data) as unknown as ModelDocument;
  const { dimensions, scenarios, charts, models } = document;
  for (const collection of [dimensions, scenarios, charts, models]) nameEntries(collection);
  for (const { variables, links, views } of Object.values(models)) {
    for (const collection of [variables, links, views]) nameEntries(collection);
    for (const view of Object.values(views)) nameEntries(view.elements);
  }
  document.counter = Math.max(document.counter, highestNumber(document));
  return document;
}

/** Ids come first in memory, so that a document looks the same whether it was made here or read. */
function nameEntries(collection: Record<string, object>): void {
  for (const [id, entry] of Object.entries(collection)) collection[id] = Object.assign({ id }, entry, { id });
}

/** The highest number among ids: a counter below it, from a file edited by hand, would give an id twice. */
function highestNumber(data: unknown): number {
  if (!isRecord(data)) return 0;
  return Object.entries(data).reduce((highest, [key, entry]) => {
    const number = /^[a-z](\d{1,15})$/.exec(key)?.[1];
    return Math.max(highest, number === undefined ? 0 : Number(number), isRecord(entry) ? highestNumber(entry) : 0);
  }, 0);
}
