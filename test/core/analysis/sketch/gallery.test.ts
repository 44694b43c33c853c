import { describe, expect, it } from 'vitest';
import { rootModel } from '#core/model';
import { customerSuccess, played, wrongMeasure } from '#test/sketches';

/** Of 64 versions at least so many agree, whatever the seed. */
const MOST = 48;

describe('The logic of customer success', () => {
  const play = played(customerSuccess(), { 'investment in customer success': 0.1 });

  it('has its memory in the funds', () => {
    expect(play.choice.accumulators.map((id) => rootModel(customerSuccess()).variables[id]?.name)).toEqual(['funds to invest']);
  });

  it.each(['customers', 'revenue'])('brings %s up and in no version down', (name) => {
    expect(play.verdictOn(name)).toMatchObject({ outcome: 'up', count: { down: 0 } });
    expect(play.verdictOn(name).count.up).toBeGreaterThanOrEqual(MOST);
  });

  it('costs first and pays later: funds stand at -0.055 at beat 2', () => {
    expect(play.at('funds to invest', 2)).toBeCloseTo(-0.055, 3);
    expect(play.verdictOn('funds to invest')).toMatchObject({ outcome: 'up', first: { way: 'down' } });
    expect(play.verdictOn('funds to invest').count.up).toBeGreaterThanOrEqual(MOST);
  });

  it('says so in words', () => {
    expect(play.verdictOn('funds to invest').sentence).toMatch(/^In \d+ of 64 versions of this sketch funds to invest ends higher\. It goes down first, until beat [\d.]+\./u);
  });
});

describe('The wrong measure', () => {
  const play = played(wrongMeasure(), { 'pressure to act': 0.1 });

  it('brings more tickets', () => {
    expect(play.verdictOn('tickets issued').outcome).toBe('up');
    expect(play.verdictOn('tickets issued').count.up).toBeGreaterThanOrEqual(MOST);
  });

  it('makes accidents fewer at beat 2 and more from beat 3 on', () => {
    expect(play.at('accidents', 2)).toBeCloseTo(-0.125, 3);
    expect(play.at('accidents', 3)).toBeGreaterThan(0);
    expect(play.at('accidents', 10)).toBeCloseTo(1.25, 2);
    expect(play.verdictOn('accidents')).toMatchObject({ outcome: 'up', first: { way: 'down' } });
    expect(play.verdictOn('accidents').count.up).toBeGreaterThanOrEqual(MOST);
  });

  it('costs the trust of the city', () => {
    expect(play.verdictOn('trust of the city').outcome).toBe('down');
    expect(play.verdictOn('trust of the city').count.down).toBeGreaterThanOrEqual(MOST);
  });
});
