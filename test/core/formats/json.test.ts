import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { freeze, produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { createJsonWriter, readJson, writeJson } from '#core/formats';
import { withoutPause, type ModelDocument } from '#core/model';
import { model } from '#test/documents';
import { blankPage, steps, take } from '#test/steps';

function read(text: string): ModelDocument {
  const validation = readJson(text);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.document;
}

const frozen = readFileSync(new URL('../../models/format-1/everything.loopwell.json', import.meta.url), 'utf8');
const special = readFileSync(new URL('../../models/format-1/special.loopwell.json', import.meta.url), 'utf8');

describe('a document and its file', () => {
  test('written and read is the same document, whatever was done to it', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const document = blankPage();
        for (const step of session) take(document, step);
        const again = read(writeJson(document));
        expect(again).toEqual(document);
        expect(writeJson(again)).toBe(writeJson(document));
      }),
    );
  });

  test('a writer that remembers what it wrote gives the same text after every step', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const { textOf } = createJsonWriter();
        let document = freeze(blankPage(), true);
        for (const step of session) {
          document = produce(document, (draft) => {
            take(draft, step);
          });
          expect(textOf(document)).toBe(writeJson(document));
        }
      }),
    );
  });

  test('what was put into words ahead, and gone on with since, is the same text', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (session, edits) => {
        const { textOf, ahead } = createJsonWriter();
        let document = freeze(blankPage(), true);
        for (const [at, step] of session.entries()) {
          if (at === edits % session.length) withoutPause(ahead(document));
          document = produce(document, (draft) => {
            take(draft, step);
          });
        }
        expect(textOf(document)).toBe(writeJson(document));
      }),
    );
  });

  test('a writer trusts nothing that may still change', () => {
    const { textOf } = createJsonWriter();
    const document = model().constant('churn rate', 0.1).build();
    expect(textOf(document)).toBe(writeJson(document));
    for (const variable of Object.values(document.models).flatMap(({ variables }) => Object.values(variables))) variable.name = 'renamed';
    expect(textOf(document)).toBe(writeJson(document));
    expect(textOf(document)).toContain('renamed');
  });

  test.each([['one of everything', frozen], ['special stocks', special]])('the file of format 1 opens for ever, and is written again letter for letter: %s', (_, text) => {
    expect(writeJson(read(text))).toBe(text);
  });

  test('the frozen file holds one of everything that format 1 can say', () => {
    const document = read(frozen);
    const variables = Object.values(document.models).flatMap((one) => Object.values(one.variables));
    const elements = Object.values(document.models).flatMap((one) => Object.values(one.views).flatMap((view) => Object.values(view.elements)));
    expect(new Set(variables.map(({ kind }) => kind))).toEqual(new Set(['stock', 'flow', 'auxiliary', 'lookup', 'module']));
    expect(new Set(elements.map(({ kind }) => kind))).toEqual(new Set(['shape', 'ghost', 'cloud', 'curve', 'note', 'frame']));
    expect(Object.values(document.dimensions).flatMap(({ of, maps }) => [of, maps]).filter((one) => one !== undefined)).toHaveLength(2);
    expect(Object.values(document.models).filter(({ macro }) => macro)).toHaveLength(1);
    expect(Object.keys(document.scenarios)).toHaveLength(2);
  });

  test('fields that are not known are kept where they are', () => {
    const data = JSON.parse(frozen) as Record<string, unknown>;
    const text = `${JSON.stringify({ ...data, stories: [{ title: 'Act 1', steps: [] }], settings: { ...(data['settings'] as object), seed: 7 } }, null, 2)}\n`;
    const again = JSON.parse(writeJson(read(text))) as Record<string, unknown>;
    expect(again).toEqual(JSON.parse(text));
    expect(Object.keys(again).at(-1)).toBe('stories');
  });

  test('reading takes a byte order mark and any layout', () => {
    const loose = `\uFEFF${JSON.stringify(JSON.parse(frozen), null, '\t').replaceAll('\n', '\r\n')}`;
    expect(writeJson(read(loose))).toBe(frozen);
  });
});

describe('the text', () => {
  test('shows a change of one thing in one line', () => {
    const lines = (rate: number, x: number) =>
      writeJson(model().stock('Customers', 100).constant('churn rate', rate, { at: { x, y: 5 } }).build()).split('\n');
    const [before, after] = [lines(0.3, 10), lines(0.25, 20)];
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, at) => line !== before[at]).map((line) => line.trim())).toEqual([
      '"equation": "0.25"',
      expect.stringMatching(/^"e\d+": \{ "kind": "shape", "variable": "v\d+", "x": 20, "y": 5 \}$/),
    ]);
  });

  test('is laid out so', () => {
    const document = model({ title: 'Small', saveEvery: 2 })
      .dimension('Segment', ['SMB', 'Mid'])
      .lookup('effect', [[0, 0], [1, 2.5]])
      .scenario('none')
      .build();
    expect(writeJson(document).split('\n')).toEqual([
      '{',
      '  "format": 1,',
      '  "title": "Small",',
      `  "counter": ${document.counter},`,
      '  "settings": {',
      '    "start": 0,',
      '    "stop": 24,',
      '    "dt": 0.125,',
      '    "method": "rk4",',
      '    "saveEvery": 2,',
      '    "timeUnit": "month"',
      '  },',
      '  "dimensions": {',
      '    "d2": {',
      '      "name": "Segment",',
      '      "elements": ["SMB", "Mid"]',
      '    }',
      '  },',
      '  "units": {},',
      '  "root": "main",',
      '  "models": {',
      '    "main": {',
      '      "name": "Small",',
      '      "variables": {',
      '        "v3": {',
      '          "kind": "lookup",',
      '          "name": "effect",',
      '          "table": {',
      '            "kind": "continuous",',
      '            "x": [0, 1],',
      '            "y": [0, 2.5]',
      '          }',
      '        }',
      '      },',
      '      "links": {},',
      '      "views": {',
      '        "w1": {',
      '          "name": "Small",',
      '          "elements": {',
      '            "e4": { "kind": "shape", "variable": "v3", "x": 0, "y": 0 }',
      '          }',
      '        }',
      '      }',
      '    }',
      '  },',
      '  "scenarios": {',
      '    "s5": {',
      '      "name": "none",',
      '      "values": {}',
      '    }',
      '  },',
      '  "charts": {}',
      '}',
      '',
    ]);
  });

  test('keeps long lists of numbers within the line', () => {
    const points = Array.from({ length: 300 }, (_, at) => [at / 7, at * 1.1] as const);
    const text = writeJson(model().lookup('curve', points).build());
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(101);
    expect(read(text)).toEqual(model().lookup('curve', points).build());
  });
});

describe('what is no file of ours', () => {
  test('is refused in one sentence', () => {
    for (const rubbish of ['', 'PK\u0003\u0004', '<xmile/>', '[1, 2', '{"format": 1,}', 'x'.repeat(5_000_000)]) {
      const validation = readJson(rubbish);
      expect(validation.ok ? [] : validation.problems).toHaveLength(1);
      expect(validation.ok ? '' : validation.problems[0]?.message).toMatch(/^this is not a readable JSON file/);
    }
  });

  test('is refused unread where it is too large', () => {
    const validation = readJson(' '.repeat(64 * 1024 * 1024 + 1));
    expect(validation).toEqual({ ok: false, problems: [{ path: '', message: 'the file is larger than 64 MB, which is more than a model can be' }] });
  });
});
