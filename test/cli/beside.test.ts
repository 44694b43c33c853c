import { describe, expect, test } from 'vitest';
import { call, columnsOf } from './terminal.ts';

/** A Vensim model that takes a series from a file. */
const reading = (file: string): string => `{UTF-8}
a:= GET DIRECT DATA('${file}', ',', 'A', 'B2') ~~|
INITIAL TIME = 0 ~~|
FINAL TIME = 1 ~~|
TIME STEP = 1 ~~|
SAVEPER = 1 ~~|
`;

const data = 'time,value\n0,5\n1,7\n';
const refusal = (file: string): string => `/home/me/model/m.mdl: "${file}" is not read: a model reads files in its own folder and below only.`;

describe('files beside a model', () => {
  test.each(['data.csv', 'data/deep/data.csv', 'data/../data.csv', '..data.csv', '/home/me/model/data.csv'])('%s is in its folder and read', async (file) => {
    const files = { '/home/me/model/m.mdl': reading(file), [new URL(file, 'file:///home/me/model/').pathname]: data };
    const { exit, out, err } = await call(['simulate', '/home/me/model/m.mdl', '--vars', 'a'], { files });
    expect({ exit, err, a: columnsOf(out)['a'] }).toEqual({ exit: 0, err: '', a: [5, 7] });
  });

  test.each(['../data.csv', '/home/me/data.csv', 'data/../../data.csv', '../model2/data.csv', '..\\data.csv'])('%s is outside and refused', async (file) => {
    const named = file.replaceAll('\\', '/');
    const files = { '/home/me/model/m.mdl': reading(file), [new URL(named, 'file:///home/me/model/').pathname]: data };
    const { out, err } = await call(['simulate', '/home/me/model/m.mdl', '--vars', 'a'], { files });
    expect(err).toContain(refusal(named));
    expect(out).not.toMatch(/[57]/u);
  });

  test('a link that leads out of the folder is refused', async () => {
    const files = { '/home/me/model/m.mdl': reading('data.csv'), '/home/me/secret.csv': data };
    const links = { '/home/me/model/data.csv': '/home/me/secret.csv' };
    const { out, err } = await call(['simulate', '/home/me/model/m.mdl', '--vars', 'a'], { files, links });
    expect(err).toContain(refusal('data.csv'));
    expect(out).not.toMatch(/[57]/u);
  });

  test('a folder that is itself reached by a link is the model\'s own', async () => {
    const files = { '/link/m.mdl': reading('data.csv'), '/home/me/model/data.csv': data };
    const links = { '/link': '/home/me/model', '/link/data.csv': '/home/me/model/data.csv' };
    const { out, err } = await call(['simulate', '/link/m.mdl', '--vars', 'a'], { files, links });
    expect({ err, a: columnsOf(out)['a'] }).toEqual({ err: '', a: [5, 7] });
  });

  test.each(['m_data.dat', 'data.dat'])('%s holds the series of variables without an equation, also by element', async (file) => {
    const text = `{UTF-8}
R: north, south ~~|
d :INTERPOLATE: ~~|
"held one" :HOLD BACKWARD: ~~|
by region[R] :RAW: ~~|
half[R] ~~|
twice = d * 2 ~~|
INITIAL TIME = 0 ~~|
FINAL TIME = 2 ~~|
TIME STEP = 1 ~~|
SAVEPER = 1 ~~|
`;
    const dataset = 'd\n0\t5\n2\t9\n"held one"\n0\t5\n2\t9\nby region[north]\n0\t1\n1\t2\n2\t3\nby region[south]\n0\t-1\n1\t-2\n2\t-3\nhalf[south]\n0\t4\n';
    const { out, err } = await call(['simulate', '/home/me/model/m.mdl'], { files: { '/home/me/model/m.mdl': text, [`/home/me/model/${file}`]: dataset } });
    // What has no series has no column.
    expect(err).toContain('half has no equation for north');
    expect(columnsOf(out)).toEqual({
      time: [0, 1, 2], d: [5, 7, 9], 'held one': [5, 5, 9], twice: [10, 14, 18], 'by region[north]': [1, 2, 3], 'by region[south]': [-1, -2, -3], 'half[south]': [4, 4, 4],
    });
  });
});
