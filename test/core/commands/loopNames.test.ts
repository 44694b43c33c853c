import { describe, expect, test } from 'vitest';
import { setLoopNick, settleLoopNames } from '#core/commands';
import { model } from '#test/documents';

const KEY = 'v1>v2';

describe('what loops are called', () => {
  test('is written down in place of what was written, as an object of its own', () => {
    const document = model().build();
    const names = { [KEY]: { name: 'R1' }, 'v3>v4': { name: 'B1', nick: 'Price war' } };
    settleLoopNames(document, { names });
    expect(document.loops).toEqual(names);
    expect(document.loops?.[KEY]).not.toBe(names[KEY]);
    settleLoopNames(document, { names: { [KEY]: { name: 'B1' } } });
    expect(document.loops).toEqual({ [KEY]: { name: 'B1' } });
    settleLoopNames(document, { names: {} });
    expect(document).not.toHaveProperty('loops');
  });

  test('stays the very same object where nothing is new', () => {
    const document = model().build();
    settleLoopNames(document, { names: { [KEY]: { name: 'R1', nick: 'Trust' } } });
    const before = document.loops;
    settleLoopNames(document, { names: { [KEY]: { name: 'R1', nick: 'Trust' } } });
    expect(document.loops).toBe(before);
  });

  test('a nickname comes, changes and goes, without the spaces around it', () => {
    const document = model().build();
    setLoopNick(document, { key: KEY, name: 'R1', nick: ' Word of mouth ' });
    expect(document.loops).toEqual({ [KEY]: { name: 'R1', nick: 'Word of mouth' } });
    setLoopNick(document, { key: KEY, name: 'R7', nick: 'Trust' });
    expect(document.loops).toEqual({ [KEY]: { name: 'R1', nick: 'Trust' } });
    setLoopNick(document, { key: KEY, name: 'R1', nick: '' });
    expect(document.loops).toEqual({ [KEY]: { name: 'R1' } });
  });
});
