import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** A browser's storage, or one that refuses. */
function storage(kept: Record<string, string>, refuse = false): Pick<Storage, 'getItem' | 'setItem'> {
  const answer = <Value>(value: Value): Value => {
    if (refuse) throw new DOMException('denied', 'SecurityError');
    return value;
  };
  return {
    getItem: (key) => answer(kept[key] ?? null),
    setItem: (key, value) => {
      kept[answer(key)] = value;
    },
  };
}

async function started(kept: Record<string, string>, refuse = false) {
  vi.stubGlobal('localStorage', storage(kept, refuse));
  return import('#editor/store');
}

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what this browser remembers', () => {
  test('is there again on the next visit', async () => {
    const kept: Record<string, string> = {};
    const { setSession, setViewport, viewportKey } = await started(kept);
    setSession({ theme: 'dark', sizes: { right: 38 }, collapsed: { problems: true } });
    setViewport(viewportKey('k', 'main', 'w1'), { x: 10, y: -5, zoom: 1.5 });
    vi.resetModules();
    const { getSession } = await started(kept);
    expect(getSession()).toMatchObject({
      theme: 'dark',
      tab: 'chart',
      sizes: { right: 38 },
      collapsed: { problems: true },
      viewports: { 'k/main/w1': { x: 10, y: -5, zoom: 1.5 } },
    });
  });

  test.each([
    'rubbish',
    '[]',
    'null',
    '7',
    '{"theme": "pink", "tab": 3, "sizes": {"a": "x"}, "viewports": {"a": {"x": 1, "y": 2, "zoom": 0}}, "collapsed": []}',
  ])('counts as nothing where it cannot be understood: %s', async (text) => {
    const { getSession } = await started({ 'loopwell.session': text });
    vi.resetModules();
    const { getSession: getFreshSession } = await started({});
    expect(getSession()).toEqual(getFreshSession());
  });

  test('lasts as long as the page where storage is denied or full', async () => {
    const { getSession, setSession } = await started({}, true);
    setSession({ theme: 'light' });
    expect(getSession().theme).toBe('light');
  });

  test('forgets the viewports longest unused', async () => {
    const { getSession, setViewport } = await started({});
    for (let at = 0; at < 150; at += 1) setViewport(`view ${at}`, { x: at, y: 0, zoom: 1 });
    setViewport('view 60', { x: 0, y: 0, zoom: 2 });
    const keys = Object.keys(getSession().viewports);
    expect(keys).toHaveLength(100);
    expect([keys[0], keys.at(-1)]).toEqual(['view 50', 'view 60']);
  });
});
