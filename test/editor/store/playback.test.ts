import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newDocument } from '#core/model';
import { getPlayback, goToStop, openDocument, pause, play, setMoment } from '#editor/store';
import { momentStore } from '../../../src/editor/store/moment.ts';

const film = { from: 0, to: 100, stops: [25, 60] };
/** 16 seconds for the whole: so many milliseconds for a time of 1. */
const UNIT = 160;

const moment = (): number | null => momentStore.getState().time;
let frames: ((now: number) => void)[] = [];

/** The frame at so many milliseconds. */
function frameAt(now: number): void {
  const due = frames;
  frames = [];
  for (const task of due) task(now);
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (task: (now: number) => void) => frames.push(task));
  vi.stubGlobal('cancelAnimationFrame', () => { frames = []; });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  setMoment(null);
});

afterEach(() => {
  pause();
  vi.unstubAllGlobals();
});

describe('a run that is played', () => {
  test('moves the moment from the start, rests at each stop and goes on from there', () => {
    play(film);
    expect([getPlayback(), moment()]).toEqual([{ playing: true, stop: null }, 0]);
    frameAt(1000);
    frameAt(1000 + 10 * UNIT);
    expect(moment()).toBeCloseTo(10, 9);
    frameAt(1000 + 26 * UNIT);
    expect([getPlayback(), moment(), frames.length]).toEqual([{ playing: false, stop: 0 }, 25, 0]);
    play(film);
    frameAt(9000);
    frameAt(9000 + 70 * UNIT);
    expect([getPlayback(), moment()]).toEqual([{ playing: false, stop: 1 }, 60]);
    play(film);
    frameAt(0);
    frameAt(41 * UNIT);
    expect([getPlayback(), moment()]).toEqual([{ playing: false, stop: null }, 100]);
    play(film);
    expect(moment()).toBe(0);
  });

  test('stands still where it is paused', () => {
    play(film);
    frameAt(0);
    frameAt(10 * UNIT);
    pause();
    expect([getPlayback().playing, moment(), frames.length]).toEqual([false, 10, 0]);
  });

  test('ends with the document that it is of', () => {
    play(film);
    frameAt(0);
    frameAt(10 * UNIT);
    openDocument(newDocument({ title: 'Another' }));
    expect([getPlayback().playing, moment(), frames.length]).toEqual([false, null, 0]);
  });

  test('jumps where motion is to be little', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    play({ ...film, stops: [] });
    frameAt(0);
    frameAt(4 * UNIT);
    expect(moment()).toBe(0);
    frameAt(9 * UNIT);
    expect(moment()).toBeCloseTo((100 / 24) * 2, 9);
  });

  test('can be taken from stop to stop, and says where there is none', () => {
    expect(goToStop(film, 1)).toBe(true);
    expect([moment(), getPlayback().stop]).toEqual([25, 0]);
    expect(goToStop(film, 1)).toBe(true);
    expect(goToStop(film, 1)).toBe(false);
    expect([moment(), getPlayback().stop]).toEqual([60, null]);
    expect(goToStop(film, -1)).toBe(true);
    expect(moment()).toBe(25);
    setMoment(null);
    expect(goToStop(film, -1)).toBe(true);
    expect(moment()).toBe(60);
  });
});
