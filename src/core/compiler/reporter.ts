import type { Diagnostic, Fix, Place, Severity } from '#core/model';

/** Collects what is to be said about a model, each statement once however often its text is read. */
export interface Reporter {
  report(severity: Severity, code: string, message: string, place: Place, fix?: Fix): void;
  readonly diagnostics: readonly Diagnostic[];
}

/** A reporter that has nothing to say yet. */
export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  return {
    diagnostics,
    report(severity, code, message, place, fix) {
      const key = `${code} ${place.model} ${place.variable} ${place.part} ${place.span?.from} ${place.span?.to} ${message}`;
      if (said.has(key)) return;
      said.add(key);
      diagnostics.push(fix ? { severity, code, message, place, fix } : { severity, code, message, place });
    },
  };
}
