import type { Settings } from '#core/model';
import { words } from '#core/words';
import { showExact } from '#editor/store';
import type { NumberReading } from '#editor/ui';
import { readingOf } from '../numbers.ts';

/** Reads a length of time, also as a fraction: `1/8`. */
export function readStep(text: string): NumberReading {
  const fraction = /^\s*(\d+)\s*\/\s*(\d+)\s*$/u.exec(text);
  if (!fraction) return readingOf(text);
  const value = Number(fraction[1]) / Number(fraction[2]);
  return Number.isFinite(value) ? { value } : { problem: words.panels.settings.dtUnknown(text.trim()) };
}

/** A length of time as people write it: 1/8, 1/3, 0.1, 2. */
export function printStep(value: number): string {
  const parts = Math.round(1 / value);
  const whole = parts > 1 && Math.abs(parts * value - 1) <= 1e-12;
  return whole && showExact(value).length > 4 ? `1/${parts}` : showExact(value);
}

/** How many steps and rows a run of these settings has; null where they make no run. */
export function stepsOf({ start, stop, dt, saveEvery }: Settings): { readonly steps: number; readonly rows: number } | null {
  const steps = Math.floor((stop - start) / dt + 0.5);
  if (!(dt > 0) || !(steps >= 0) || !Number.isFinite(steps)) return null;
  const every = Math.max(1, Math.round((saveEvery ?? dt) / dt));
  return { steps, rows: Math.floor(steps / every) + (steps % every === 0 ? 1 : 2) };
}
