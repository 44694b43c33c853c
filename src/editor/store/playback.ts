import { createStore } from 'zustand/vanilla';
import { onCommit } from './document.ts';
import { momentStore, setMoment } from './moment.ts';

/** A run that is played: the moment that is looked at moves through it at reading speed. */
export interface Playback {
  readonly playing: boolean;
  /** Of the stops of the run, the one at which it came to rest by itself; null: none. */
  readonly stop: number | null;
}

/** What is played: a span of time, and the moments at which it comes to rest by itself, ascending. */
export interface Film {
  readonly from: number;
  readonly to: number;
  readonly stops: readonly number[];
}

/** How long the whole of a run takes, in milliseconds: slow enough to read names and numbers by. */
const LENGTH = 16_000;
/** Where motion is to be little, it goes in so many jumps. */
const JUMPS = 24;

/** The store behind `getPlayback` and the hook. */
export const playbackStore = createStore<Playback>(() => ({ playing: false, stop: null }));

/** The frame that is asked for, or 0. */
let frame = 0;

/** Whether a run is being played, and where it rests. */
export function getPlayback(): Playback {
  return playbackStore.getState();
}

/** Plays on from the moment that is looked at, or from the start: at the end, or where nobody looks at any. */
export function play(film: Film): void {
  halt();
  const moment = momentStore.getState().time;
  const start = moment === null || moment >= film.to ? film.from : Math.max(moment, film.from);
  const pace = (film.to - film.from) / LENGTH;
  const calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  let begun: number | null = null;
  const step = (now: number): void => {
    begun ??= now;
    const passed = (now - begun) * pace;
    const grain = (film.to - film.from) / JUMPS;
    const wanted = start + (calm ? Math.floor(passed / grain) * grain : passed);
    const stop = film.stops.findIndex((time) => time > start && time <= wanted);
    const rest = stop < 0 ? null : (film.stops[stop] ?? null);
    setMoment(Math.min(rest ?? wanted, film.to));
    if (rest !== null || wanted >= film.to) playbackStore.setState({ playing: false, stop: rest === null ? null : stop });
    else frame = requestAnimationFrame(step);
  };
  playbackStore.setState({ playing: true, stop: null });
  setMoment(start);
  frame = requestAnimationFrame(step);
}

/** Stops playing; the moment that is looked at stays. */
export function pause(): void {
  halt();
  const { playing, stop } = getPlayback();
  if (playing || stop !== null) playbackStore.setState({ playing: false, stop: null });
}

/** Goes to the next or the previous of the stops and rests there; answers whether there is one. */
export function goToStop({ from, stops }: Film, direction: 1 | -1): boolean {
  halt();
  const moment = momentStore.getState().time ?? (direction > 0 ? from : Infinity);
  const stop = direction > 0 ? stops.findIndex((time) => time > moment) : stops.findLastIndex((time) => time < moment);
  const time = stops[stop];
  playbackStore.setState({ playing: false, stop: time === undefined ? null : stop });
  if (time !== undefined) setMoment(time);
  return time !== undefined;
}

// What was played of one document says nothing about another.
onCommit(({ kind }) => {
  if (kind !== 'open') return;
  pause();
  setMoment(null);
});

function halt(): void {
  if (frame !== 0) cancelAnimationFrame(frame);
  frame = 0;
}
