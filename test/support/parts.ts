import { expect } from 'vitest';
import type { Extraction } from '#core/commands';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { must } from './documents.ts';

/** Every series of a model that has no errors by name, as text: equal only where every bit is. */
export function series(document: ModelDocument): Map<string, string> {
  const { program, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  const run = simulate(must(program, 'program'));
  return new Map(run.columns.map(({ name }, at) => [name, JSON.stringify([...(run.values[at] ?? [])].map(String))]));
}

/** A part that was made. */
export function made(extraction: Extraction): Extract<Extraction, { kind: 'made' }> {
  if (extraction.kind !== 'made') throw new Error(`refused: ${extraction.why}`);
  return extraction;
}
