import { describe, expect, it, test } from 'vitest';
import { rootModel } from '#core/model';
import { idOf, linkBetween } from '#test/documents';
import { played, sketch } from '#test/sketches';

describe('two ways of opposite directions and one strength', () => {
  const document = sketch('price ->+ quality\nquality ->+ demand\nprice ->- demand');
  const play = played(document, { price: 0.1 });
  const verdict = play.verdictOn('demand');

  it('leave it open where the end is', () => {
    expect(verdict.outcome).toBeNull();
    expect(Math.max(verdict.count.up, verdict.count.down)).toBeLessThan(48);
  });

  it('name the arrows that would decide', () => {
    expect(verdict.separators).toContainEqual({ link: linkBetween(document, 'price', 'demand').id, towards: 'down' });
    expect([linkBetween(document, 'price', 'quality').id, linkBetween(document, 'quality', 'demand').id]).toContain(verdict.separators.find(({ towards }) => towards === 'up')?.link);
    expect(verdict.sentence).toMatch(/^The diagram does not decide where demand ends: higher in \d+ of 64 versions, lower in \d+.*\. Say how strong these are: /u);
    expect(verdict.sentence).toContain('the stronger price → demand, the lower');
  });

  it('are decided by a strong arrow', () => {
    const decided = played(sketch('price ->+ quality\nquality ->+ demand\nprice ->- demand [strong]'), { price: 0.1 });
    expect(decided.verdictOn('demand')).toMatchObject({ outcome: 'down' });
  });
});

describe('an arrow without a polarity', () => {
  const document = sketch('effort ->? success');
  const play = played(document, { effort: 0.1 });

  it('is left out of the line, and each version takes one direction', () => {
    expect(play.at('success', 20)).toBe(0);
    const { up, down } = play.verdictOn('success').count;
    expect(up + down).toBe(64);
    expect(Math.min(up, down)).toBeGreaterThan(16);
  });

  it('is named as what would decide', () => {
    expect(play.verdictOn('success')).toMatchObject({ outcome: null, separators: [{ link: linkBetween(document, 'effort', 'success').id, towards: 'up' }] });
    expect(play.notices.join(' ')).toContain('Without + or −: effort → success. The line leaves it out; each version takes one of the two.');
  });
});

test('a word that comes back to where it was has not moved', () => {
  const play = played(sketch('level ->- inflow\ninflow ->+ level'), { level: 0.1 });
  expect(play.verdictOn('level')).toMatchObject({ outcome: 'same', count: { up: 0, down: 0, same: 64 } });
  expect(play.verdictOn('level').sentence).toBe('In 64 of 64 versions of this sketch level ends where it would have been.');
});

test('of an open end only what happens is told', () => {
  const play = played(sketch('satisfaction ->+ customers\ncustomers ->+ satisfaction\ncustomers ->+ load\nload ->- satisfaction'), { satisfaction: 0.1 });
  const { count, outcome, sentence } = play.verdictOn('customers');
  expect([outcome, count.down]).toEqual([null, 0]);
  expect(sentence).toContain(`where customers ends: higher in ${count.up} of 64 versions, where it would have been in ${count.same}.`);
});

describe('an arrow that limits', () => {
  const lines = 'size ->+ growth\ngrowth ->+ size\nsize ->+ crowding\ncrowding ->- growth';
  const arrow = (document: ReturnType<typeof sketch>) => linkBetween(document, 'crowding', 'growth').id;

  it('is offered while all push in proportion, for without one that bites late no loop can hand over', () => {
    const document = sketch(`${lines} [weak]`);
    const play = played(document, { size: 0.1 }, { count: 1, placements: 0 });
    expect(play.limiting.map(({ link }) => link)).toEqual([arrow(document)]);
    expect(play.notices.join(' ')).toContain('A limit bites late: mark crowding → growth so, if it is one.');
  });

  it('is none where one bites late, or where nothing reinforces', () => {
    expect(played(sketch(`${lines} [late]`), { size: 0.1 }, { count: 1, placements: 0 }).limiting).toEqual([]);
    expect(played(sketch('size ->+ crowding\ncrowding ->- size'), { size: 0.1 }, { count: 1, placements: 0 }).limiting).toEqual([]);
  });
});

test('a word that seems to flow into one that adds up is told to go one way', () => {
  const document = sketch('population ->+ births\nbirths ->+ population\npopulation ->+ crowding\ncrowding ->- population');
  const { notices } = played(document, { population: 0.1 }, { count: 1, placements: 0 });
  expect(notices.filter((notice) => notice.includes('both ways'))).toEqual(['Here births pushes population both ways; what flows, like births, goes one way. A stock and a flow say so: ask what accumulates.']);
});

describe('where nobody nudges', () => {
  const document = sketch('a ->+ b\nb ->+ a\nb ->+ c\nc ->- b\nb ->+ d\nd ->+ b');
  const play = played(document, {});

  it('the word with memory on most loops is pushed up by a tenth', () => {
    expect(play).toMatchObject({ nudgeChosen: true, nudges: [{ variable: idOf(document, 'b'), by: 0.1 }] });
    expect(play.notices[0]).toBe('Nobody nudged anything, so b was pushed up a little.');
  });
});

describe('memory', () => {
  const lines = 'a ->+ b\nb ->- a\nb ->+ c\nc ->- b';

  it('stays where it is marked, and is added where a loop has none', () => {
    const document = sketch(lines);
    Object.assign(rootModel(document).variables[idOf(document, 'c')] ?? {}, { accumulates: true });
    const { choice } = played(document, { a: 0.1 }, { count: 1, placements: 0 });
    expect(choice).toMatchObject({ accumulators: [idOf(document, 'b'), idOf(document, 'c')], added: [idOf(document, 'b')] });
  });

  it('that turns an outcome round when it is moved is told', () => {
    // With the memory in x the push on y passes by; with the memory in y it stays.
    const document = sketch('x ->- y\ny ->+ x\ny ->+ z\nx ->- z [strong]');
    const play = played(document, { y: 0.1 });
    const told = play.verdicts.filter(({ elsewhere }) => elsewhere !== null);
    for (const { sentence } of told) expect(sentence).toContain('the diagram does not decide. Say which of them adds up.');
    const opposite = played(document, { y: 0.1 }, { memory: [play.choice.accumulators[0] === idOf(document, 'x') ? 'y' : 'x'], placements: 0 });
    for (const { variable, outcome, elsewhere } of play.verdicts) {
      const there = opposite.verdicts.find((each) => each.variable === variable)?.outcome;
      const flips = (outcome === 'up' && there === 'down') || (outcome === 'down' && there === 'up');
      expect(elsewhere !== null).toBe(flips);
    }
  });
});
