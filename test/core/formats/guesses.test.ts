import { describe, expect, test } from 'vitest';
import { guessLine, proposeAll } from '#core/commands';
import { compile } from '#core/compiler';
import { readModelFile, renderSvg, writeCsv, writeResultsJson, writeXmile } from '#core/formats';
import { simulate } from '#core/simulator';
import { model, must, viewIn } from '#test/documents';

function guessed() {
  const document = model({ stop: 2, dt: 1 }).stock('Customers', 100).flow('sales', { to: 'Customers' }).auxiliary('growth').link('growth', 'sales', '+').build();
  proposeAll(document, { model: document.root });
  return document;
}

const sentence = '2 of 3 numbers are guesses';

const heightOf = (svg: string) => Number(/<svg[^>]* height="(\d+)"/u.exec(svg)?.[1]);

describe('guesses in what is exported', () => {
  test('stand in a line below the diagram, which keeps its place', () => {
    const document = guessed();
    const { id } = viewIn(document);
    const [plain, full] = [renderSvg(document, id, { footer: '' }), renderSvg(document, id)];
    expect(full).toContain(`>${sentence}</text>`);
    expect(plain).not.toContain('guess');
    expect(heightOf(full) - heightOf(plain)).toBe(20);
  });

  test('are counted in the results', () => {
    const document = guessed();
    const run = simulate(must(compile(document).program, 'program'));
    expect(JSON.parse(writeResultsJson(run, { document, version: '1' }))).toMatchObject({ guesses: { guessed: 2, all: 3 } });
    const table = writeCsv(run, { remark: guessLine(document) }).trimEnd().split('\r\n').map((row) => row.split(','));
    expect(table[0]?.at(-1)).toBe(sentence);
    expect(table.map((row) => row.length)).toEqual(table.map(() => 5));
    expect(table.slice(1).every((row) => row.at(-1) === '')).toBe(true);
  });

  test('stand in the header of an XMILE file, and are read as what they are', async () => {
    const { text } = writeXmile(guessed(), { version: '1' });
    expect(text).toContain(`loopwell:guesses="${sentence}"`);
    const read = await readModelFile('guessed.xmile', text);
    expect(read.ok && [guessLine(read.document), read.report]).toEqual([sentence, []]);
  });

  test('go unmentioned where there are none', () => {
    const document = model({ stop: 2, dt: 1 }).stock('Customers', 100).build();
    const run = simulate(must(compile(document).program, 'program'));
    expect(guessLine(document)).toBe('');
    expect(writeCsv(run, { remark: guessLine(document) })).toBe(writeCsv(run));
    expect(JSON.parse(writeResultsJson(run, { document, version: '1' }))).not.toHaveProperty('guesses');
    expect(renderSvg(document, viewIn(document).id)).not.toContain('guess');
  });
});
