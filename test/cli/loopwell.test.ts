import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/core/formats/index.ts';
import { galleryText } from '#test/gallery';
import { call, cup } from './terminal.ts';

describe('loopwell', () => {
  it('prints its version', async () => {
    for (const word of ['--version', 'version']) expect(await call([word])).toMatchObject({ exit: 0, out: '1.2.3\n', err: '' });
  });

  it('explains itself and each command, in aligned columns', async () => {
    const { exit, out } = await call(['--help']);
    expect(exit).toBe(0);
    for (const name of ['simulate', 'loops', 'check', 'convert', 'serve', 'help', 'version']) expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'));
    const manual = await call(['simulate', '--help']);
    const options = manual.out.split('\n').filter((line) => line.startsWith('  --'));
    expect(options.map((line) => /^ {2}--([a-z]+)/u.exec(line)?.[1])).toEqual(['method', 'start', 'stop', 'dt', 'save', 'set', 'vars', 'scenario', 'seed', 'out', 'help']);
    expect(new Set(options.map((line) => line.search(/\S(?=\S* ?\S* ?$)|(?<= {2})[a-z]/u))).size).toBe(1);
    expect((await call(['help', 'simulate'])).out).toBe(manual.out);
    expect(Math.max(...`${out}${manual.out}`.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('suggests the command that was meant', async () => {
    const { exit, out, err } = await call(['simulat', 'x']);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toBe('loopwell: There is no command "simulat". Did you mean "simulate"?\n"loopwell help" tells how to call it.\n');
  });

  it('hands the address to the server', async () => {
    const { served, exit } = await call(['serve', '--port', '8000', '--no-open']);
    expect({ served, exit }).toEqual({ served: [{ port: 8000, open: false }], exit: 0 });
    expect((await call(['serve', '--port', 'x'])).exit).toBe(2);
  });
});

describe('loopwell convert', () => {
  const files = { 'cup.xmile': cup, 'empty.xmile': '<xmile><model/></xmile>' };

  it('writes a model that opens again', async () => {
    const { exit, written } = await call(['convert', 'cup.xmile', 'cup.loopwell.json'], { files });
    expect(exit).toBe(0);
    const read = readJson(written.get('cup.loopwell.json') ?? '');
    expect(read.ok && read.document.title).toBe('cup');
  });

  it('draws the diagram', async () => {
    const { exit, written } = await call(['convert', 'cup.xmile', 'cup.svg'], { files });
    expect(exit).toBe(0);
    expect(written.get('cup.svg')).toMatch(/^(<\?xml[^>]*>\s*)?<svg[\s\S]*Tea/u);
  });

  it('writes XMILE that opens again, and says what other programs will not see', async () => {
    const { exit, written, err } = await call(['convert', 'cup.xmile', 'again.stmx'], { files });
    expect({ exit, own: err.match(/^again/gmu) }).toEqual({ exit: 0, own: null });
    const text = written.get('again.stmx') ?? '';
    expect(text).toContain('<product version="1.2.3" lang="en">Loopwell</product>');
    const [first, again] = [await call(['simulate', 'cup.xmile'], { files }), await call(['simulate', 'again.stmx'], { files: { 'again.stmx': text } })];
    expect(again.out).toBe(first.out);
    const other = await call(['convert', 'gallery.loopwell.json', 'out.xmile'], { files: { 'gallery.loopwell.json': galleryText('bathtub.loopwell.json') } });
    expect(other).toMatchObject({ exit: 0, err: expect.stringMatching(/^out\.xmile: .*other programs do not see/mu) });
  });

  it('refuses an ending that it cannot write, and a picture of nothing', async () => {
    expect((await call(['convert', 'cup.xmile', 'cup.doc'], { files })).exit).toBe(2);
    expect((await call(['convert', 'cup.xmile'], { files })).exit).toBe(2);
    const { exit, err } = await call(['convert', 'empty.xmile', 'a.svg'], { files });
    expect(exit).toBe(1);
    expect(err).toContain('empty.xmile: The model has no diagram to draw.\n');
  });
});
