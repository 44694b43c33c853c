import { describe, expect, it } from 'vitest';
import { readModelFile, writeJson } from '../../../src/core/formats/index.ts';
import { newDocument, rootModel } from '../../../src/core/model/index.ts';

const TANK = '<xmile><sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs><model><variables><aux name="größe"><eqn>2</eqn></aux></variables></model></xmile>';

async function messageOf(name: string, content: string | Uint8Array): Promise<string> {
  const opened = await readModelFile(name, content);
  if (opened.ok) throw new Error('the file opened');
  expect(opened.problems).toHaveLength(1);
  return opened.problems[0]?.message ?? '';
}

/** Bytes without any order, the same at every run. */
function rubbish(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}

describe('readModelFile', () => {
  it('tells XMILE from JSON by the content, whatever the name', async () => {
    const document = newDocument({ title: 'Mine' });
    for (const name of ['-', 'a.xml', 'a.json', 'a']) {
      const xmile = await readModelFile(name, new TextEncoder().encode(`\uFEFF\n${TANK}`));
      expect(xmile.ok && Object.values(rootModel(xmile.document).variables).map((variable) => variable.name)).toEqual(['größe']);
      const json = await readModelFile(name, writeJson(document));
      expect(json.ok && json.document.title).toBe('Mine');
    }
  });

  it('tells a Vensim model by its name, its first line or its sketch', async () => {
    const sketch = '\\\\\\---/// Sketch information';
    for (const [name, content] of [['a.MDL', 'A = 1 ~~|'], ['-', '{UTF-8}\nA = 1 ~~|'], ['a', `A = 1 ~~|\n${sketch}\n`]] as const) {
      const opened = await readModelFile(name, content);
      expect(opened.ok && Object.values(rootModel(opened.document).variables).map((variable) => variable.name)).toEqual(['A']);
    }
  });

  it('says of a file that is of another format, or no model, what it is in one sentence', async () => {
    const said = async (text: string) => {
      const opened = await readModelFile('a.json', text);
      return opened.ok ? [] : opened.problems.map(({ message }) => message);
    };
    expect(await said('{"format": 7}')).toEqual([expect.stringMatching(/^this model was saved by a newer Loopwell/u)]);
    expect(await said('{"a": 1}')).toEqual(['this is not a Loopwell model']);
  });

  it('takes the title from the file name where the model has none', async () => {
    for (const [name, title] of [
      ['C:\\models\\water tank.xmile', 'water tank'],
      ['models/churn.loopwell.json', 'churn'],
      ['-', 'Untitled model'],
    ] as const) {
      const opened = await readModelFile(name, TANK);
      expect(opened.ok && opened.document.title).toBe(title);
    }
  });

  it('lays out a model whose file has no diagram, unless told not to', async () => {
    const shapes = async (layOut: boolean): Promise<number> => {
      const opened = await readModelFile('a.xmile', TANK, { layOut });
      if (!opened.ok) throw new Error('the file did not open');
      return Object.values(rootModel(opened.document).views).flatMap(({ elements }) => Object.values(elements)).length;
    };
    expect(await shapes(true)).toBe(1);
    expect(await shapes(false)).toBe(0);
  });

  it('says in one sentence what is wrong with a bad file', async () => {
    expect(await messageOf('a.xmile', '')).toBe('The file is empty.');
    expect(await messageOf('a.xmile', ' \n')).toBe('The file is empty.');
    expect(await messageOf('a.xmile', 'stock = 3')).toBe('This is not a model: the file is neither a Loopwell model (JSON) nor one in XMILE (XML) or of Vensim (.mdl).');
    expect(await messageOf('a.svg', '<svg/>')).toBe('The file is XML but not an XMILE model: its outermost element is <svg>, not <xmile>.');
    expect(await messageOf('a.xmile', '<xmile><model><encrypted/></model></xmile>')).toMatch(/^The model in this file is encrypted/u);
    expect(await messageOf('model.mdl', '{UTF-8}\n')).toBe('The file has no equations and no sketch in it.');
  });

  it('answers rubbish of five megabytes in one sentence, as text, as JSON and as XML', async () => {
    const bytes = rubbish(5_000_000);
    expect(await messageOf('a.xmile', bytes)).toMatch(/^This is not a model/u);
    expect(await messageOf('a.json', Uint8Array.from([0x7b, ...bytes.subarray(1)]))).not.toBe('');
    expect(await messageOf('a.xmile', Uint8Array.from([0x3c, ...bytes.subarray(1)]))).toMatch(/^The XML is broken here/u);
    expect(await messageOf('a.xmile', `<xmile>${'<a>'.repeat(1_600_000)}`)).toMatch(/^The XML is nested more than 200 elements deep/u);
  });

  it('refuses a file that is too large unread', async () => {
    expect(await messageOf('a.xmile', new Uint8Array(51_000_000))).toBe('The file has 51 MB; files up to 50 MB can be opened.');
  });
});
