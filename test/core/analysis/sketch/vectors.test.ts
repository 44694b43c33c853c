import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rootModel } from '#core/model';
import { played, sketch } from '#test/sketches';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly links: readonly { readonly from: string; readonly to: string; readonly sign: '+' | '-'; readonly delay?: boolean }[];
  readonly nudge: Readonly<Record<string, number>>;
  readonly accumulators_expected: readonly string[];
  readonly stop: number;
  readonly at: readonly { readonly t: number; readonly x: Readonly<Record<string, number>> }[];
}

const { cld } = JSON.parse(readFileSync(new URL('../../../models/loops/cld.json', import.meta.url), 'utf8')) as { cld: readonly Entry[] };

/** The values are printed with six decimals. */
const PRINTED = 5e-7;

describe.each(cld)('$id, a $text', ({ links, nudge, accumulators_expected, stop, at }) => {
  const document = sketch(links.map(({ from, to, sign, delay }) => `${from} ->${sign} ${to}${delay ? ' [delay]' : ''}`).join('\n'));
  const play = played(document, nudge, { beats: stop, count: 0, placements: 0 });

  it('has its memory where the table says', () => {
    expect(play.choice.accumulators.map((id) => rootModel(document).variables[id]?.name)).toEqual(accumulators_expected);
  });

  it.each(at)('stands at beat $t as the closed form says', ({ t, x }) => {
    for (const [name, value] of Object.entries(x)) expect(Math.abs(play.at(name, t) - value)).toBeLessThan(PRINTED);
  });
});
