import { words } from '#core/words';
import type { Report } from '../report.ts';
import type { Entry } from './entries.ts';
import { parseEntry } from './parseEntry.ts';
import type { Definition, RangeDefinition } from './syntax.ts';

/** What entries say, by kind. */
export interface Statements {
  readonly definitions: Definition[];
  readonly ranges: RangeDefinition[];
  /** Checks of the model, as they stand in the file. */
  readonly checks: string[];
}

/** Reads all entries; what cannot be read is reported, and kept as text where it has a name. */
export function parseAll(entries: readonly Entry[], report: Report): Statements {
  const found: Statements = { definitions: [], ranges: [], checks: [] };
  for (const entry of entries) {
    const parsed = parseEntry(entry);
    if (!parsed.ok) {
      report.warning(parsed, words.mdl.unreadable(parsed.near, parsed.kept !== null), parsed.kept ? 'kept' : 'lost');
      if (parsed.kept) found.definitions.push(parsed.kept);
    } else if (parsed.statement.kind === 'definition') found.definitions.push(parsed.statement);
    else if (parsed.statement.kind === 'range') found.ranges.push(parsed.statement);
    else {
      found.checks.push(entry.equation.trim());
      report.notice(entry, words.mdl.modelCheck(parsed.statement.name), 'kept');
    }
  }
  return found;
}
