import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJson } from '#core/formats';
import { fits, jsonSchema, type JsonSchema } from '#test/jsonSchema';
import { blankPage, steps, take } from '#test/steps';

const published = new URL('../../../public/schema/loopwell-1.schema.json', import.meta.url);
const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;

if (process.env['UPDATE_CASES']) writeFileSync(published, text);
const schema = JSON.parse(readFileSync(published, 'utf8')) as JsonSchema;

test('the published JSON Schema is the one the program checks files with (UPDATE_CASES=1 writes it again)', () => {
  expect(readFileSync(published, 'utf8')).toBe(text);
});

const frozen = JSON.parse(readFileSync(new URL('../../models/format-1/everything.loopwell.json', import.meta.url), 'utf8')) as Record<string, unknown>;

test('the frozen file of format 1 fits it', () => {
  expect(fits(frozen, schema)).toBe(true);
});

test('so does every file that is written', () => {
  fc.assert(
    fc.property(steps, (session) => {
      const document = blankPage();
      for (const step of session) take(document, step);
      expect(fits(JSON.parse(writeJson(document)), schema)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test.each([
  { ...frozen, format: 2 },
  { ...frozen, title: 5 },
  { ...frozen, counter: 1.5 },
  { ...frozen, settings: { ...(frozen['settings'] as object), method: 'heun' } },
  { ...frozen, models: { main: { name: 'x', variables: { v1: { kind: 'stock', name: 'a' } }, links: {}, views: {} } } },
  { ...frozen, dimensions: { d1: { name: 'x', elements: 0 } } },
  { ...frozen, scenarios: { s1: { name: 'x', values: { v1: 'a' } } } },
])('a file with a wrong field does not', (wrong) => {
  expect(fits(wrong, schema)).toBe(false);
});
