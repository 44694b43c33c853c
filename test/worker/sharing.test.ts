import { describe, expect, test } from 'vitest';
import { runWithLoops } from '#core/analysis';
import { compile } from '#core/compiler';
import { createLocalLoopSharer } from '#worker';
import { model, must } from '#test/documents';
import { scoresOf } from '../../src/worker/sharing/serve.ts';

/** Births at 0.1 and deaths at 1/20 of the people: at every row 2/3 of the change come through births (closed form, g / (g + d)). */
const program = () =>
  must(
    compile(model({ start: 0, stop: 10, dt: 1, method: 'euler' }).stock('people', 100).flow('births', { to: 'people' }, 'people * 0.1').flow('deaths', { from: 'people' }, 'people / 20').build()).program,
    'program',
  );

describe('a sharer', () => {
  test('tells what loops did, which way links went, and is asked again with the program it holds', async () => {
    const sharer = createLocalLoopSharer();
    const asked = program();
    for (let time = 0; time < 2; time += 1) {
      const answer = await sharer.ask(asked, { inputs: {}, pinned: [] });
      const shares = answer.kind === 'shared' ? must(answer.shares, 'shares') : null;
      expect(shares?.summary.loops.map(({ mean }) => Number(mean.toFixed(9)))).toEqual([0.666666667, -0.333333333]);
      expect([...(shares?.signs.values() ?? [])].toSorted()).toEqual(['+', '+', '+', '-']);
    }
    sharer.close();
  });

  test('sends of many scores every so many rows, the last among them', () => {
    const run = must(runWithLoops(program()).loops, 'loops');
    const { links, times, linkScores } = scoresOf(run, 4 * run.links.length);
    expect([...times]).toEqual([0, 3, 6, 9, 10]);
    expect(linkScores).toHaveLength(5 * links.length);
    expect(linkScores.slice(-links.length)).toEqual(run.linkScores.slice(-links.length));
    expect(scoresOf(run).linkScores).toBe(run.linkScores);
  });
});
