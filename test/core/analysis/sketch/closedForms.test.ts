import { describe, expect, it } from 'vitest';
import { played, sketch } from '#test/sketches';

const alone = { count: 0, placements: 0 } as const;
const beats = (last: number): number[] => Array.from({ length: last + 1 }, (_, beat) => beat);

describe('a reinforcing loop', () => {
  it('of strong arrows grows by e^4 a beat near normal, and ends at its limit', () => {
    const play = played(sketch('size ->+ growth [strong]\ngrowth ->+ size [strong]'), { size: 0.001 }, alone);
    const closed = (beat: number) => Math.sinh(0.001) * Math.exp(4 * beat);
    for (const beat of [0, 0.5, 1, 1.5]) expect(play.at('size', beat)).toBeCloseTo(closed(beat) / Math.hypot(1, closed(beat)), 3);
    expect(play.at('size', 40)).toBeCloseTo(1, 9);
    expect(play.at('growth', 40)).toBeCloseTo(2, 9);
  });
});

describe('a balancing loop', () => {
  const cycle = (weak: string) => `stock ->+ gap [delay]${weak}\ngap ->- stock [delay]${weak}`;

  it('with two delays swings for ever where its gain is over 2 T / D', () => {
    const play = played(sketch(cycle('')), { stock: 0.1 }, { ...alone, beats: 200 });
    const late = beats(60).map((beat) => play.at('stock', 140 + beat));
    expect(Math.max(...late)).toBeGreaterThan(0.5);
    expect(Math.min(...late)).toBeLessThan(-0.5);
    expect(Math.max(...late)).toBeLessThan(1);
  });

  it('comes to rest where its gain is below that', () => {
    const play = played(sketch(cycle(' [weak]')), { stock: 0.1 }, { ...alone, beats: 200 });
    const swing = (from: number) => Math.max(...beats(40).map((beat) => Math.abs(play.at('stock', from + beat))));
    expect(swing(160)).toBeLessThan(swing(0) / 50);
  });
});

describe('limits to growth', () => {
  // T dξ/dt = x - 2 x²: at rest at x = 1/2, and pushed hardest where 1 - 4 x = 0.
  const play = played(sketch('size ->+ growth\ngrowth ->+ size\nsize ->- size left [late]\nsize left ->+ size'), { size: 0.1 }, alone);
  const quarters = Array.from(play.times);

  it('levels off half way', () => {
    expect(play.at('size', 40)).toBeCloseTo(0.5, 6);
  });

  it('grows fastest, of its level, at a quarter: there the loops change hands', () => {
    const pushes = quarters.slice(1).map((beat) => ({ size: play.at('size', beat - 0.125) || (play.at('size', beat) + play.at('size', beat - 0.25)) / 2, push: Math.atanh(play.at('size', beat)) - Math.atanh(play.at('size', beat - 0.25)) }));
    const hardest = pushes.reduce((best, each) => (each.push > best.push ? each : best));
    expect(hardest.size).toBeGreaterThan(0.23);
    expect(hardest.size).toBeLessThan(0.27);
  });
});

describe('a reinforcing and a balancing loop of one strength', () => {
  const play = played(sketch('size ->+ growth\ngrowth ->+ size\nsize ->+ burden\nburden ->- size'), { size: 0.1 }, alone);

  it('hold each other: nothing moves after the nudge', () => {
    for (const beat of beats(40)) expect(play.at('size', beat)).toBeCloseTo(Math.tanh(0.1), 12);
  });

  it('are told to tie', () => {
    expect(play.ties).toMatchObject([{ reinforcing: 1, balancing: 1 }]);
    expect(play.notices.join(' ')).toContain('loops through size hold each other');
  });
});
