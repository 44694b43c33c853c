import { describe, expect, it } from 'vitest';
import { writeJson } from '#core/formats';
import { customerSuccess, sketch } from '#test/sketches';
import { call, columnsOf, cup } from './terminal.ts';

const files = {
  'pair.loopwell.json': writeJson(sketch('x ->+ m\nm ->+ x')),
  'success.loopwell.json': writeJson(customerSuccess()),
  'alone.loopwell.json': writeJson(sketch('')),
  'cup.xmile': cup,
};

const play = (...args: string[]) => call(['play', ...args], { files });

describe('loopwell play', () => {
  it('prints time and every word as CSV: a reinforcing pair runs as sinh(0.1) e^t says', async () => {
    const { exit, out } = await play('pair.loopwell.json', '--nudge', 'x=0.1', '--beats', '10');
    const { time = [], x = [], m = [] } = columnsOf(out);
    expect(exit).toBe(0);
    expect(time.at(-1)).toBe(10);
    time.forEach((beat, row) => {
      const closed = Math.sinh(0.1) * Math.exp(beat);
      expect(x[row]).toBeCloseTo(closed / Math.hypot(1, closed), 5);
      expect(m[row]).toBe(x[row]);
    });
  });

  it('plays 40 beats if not told otherwise, and says what it pushed and where the memory is', async () => {
    const { out, err } = await play('pair.loopwell.json');
    expect(columnsOf(out)['time']?.at(-1)).toBe(40);
    expect(err).toContain('pair.loopwell.json: Nobody nudged anything, so x was pushed up a little.');
    expect(err).toContain('Nobody has marked it, so the sketch takes x.');
  });

  it('prints the verdicts as JSON', async () => {
    const { exit, out } = await play('success.loopwell.json', '--nudge', 'investment in customer success=0.1', '--json', '--variants', '16', '--seed', '3');
    const { verdicts, accumulators, time, variables } = JSON.parse(out) as {
      verdicts: { variable: string; up: number; down: number; same: number; of: number; outcome: string; sentence: string }[];
      accumulators: string[];
      time: number[];
      variables: { name: string; values: number[] }[];
    };
    expect(exit).toBe(0);
    expect(accumulators).toEqual(['funds to invest']);
    const revenue = verdicts.find(({ variable }) => variable === 'revenue');
    expect(revenue).toMatchObject({ of: 16, outcome: 'up' });
    expect((revenue?.up ?? 0) + (revenue?.down ?? 0) + (revenue?.same ?? 0)).toBe(16);
    expect(revenue?.sentence).toBe(`In ${revenue?.up} of 16 versions of this sketch revenue ends higher.`);
    expect(variables.find(({ name }) => name === 'revenue')?.values).toHaveLength(time.length);
  });

  it('gives the same versions for the same seed, others for another', async () => {
    const ask = (seed: string) => play('success.loopwell.json', '--json', '--variants', '8', '--seed', seed);
    const [one, again, other] = [await ask('7'), await ask('7'), await ask('8')];
    expect(one.out).toBe(again.out);
    expect(one.out).not.toBe(other.out);
  });

  it.each([
    [['pair.loopwell.json', '--nudge', 'y=0.1'], 'There is no variable "y".'],
    [['pair.loopwell.json', '--nudge', 'x'], '--nudge needs "Name=value", not "x".'],
    [['pair.loopwell.json', '--nudge', 'x=up'], '--nudge x: "up" is not a number.'],
    [['pair.loopwell.json', '--beats', '0'], '--beats needs a number from 1 to 1000, not "0".'],
    [['pair.loopwell.json', '--variants', '2.5'], '--variants needs a whole number, not "2.5".'],
    [['cup.xmile', '--nudge', 'heat loss=0.1'], 'words without an equation, constants and constant initial values can be nudged; "heat loss" has an equation.'],
  ])('refuses %j', async (args, message) => {
    const { exit, out, err } = await play(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
  });

  it('says that there is nothing to play', async () => {
    const { exit, out, err } = await play('alone.loopwell.json');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toBe('alone.loopwell.json: No word without an equation has an arrow, so there is nothing to push by itself: draw an arrow, or say what to push.\n');
  });
});
