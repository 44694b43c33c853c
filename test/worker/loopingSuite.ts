import { describe, expect, test } from 'vitest';
import { causalGraph, findLoops, type CausalGraph } from '#core/analysis';
import { compile } from '#core/compiler';
import type { LoopFinder } from '#worker';
import { growth } from '#test/loops';

const document = growth();
const graph = causalGraph(document, compile(document));

/** What every finder keeps to, whichever thread it works in. */
export function loopingSuite(create: () => LoopFinder): void {
  describe('a finder of loops', () => {
    test('answers what looking in the same thread gives', async () => {
      const finder = create();
      expect(await finder.ask(graph)).toEqual({ kind: 'found', set: findLoops(graph) });
      finder.close();
    });

    test('a question that makes no sense is told, and the next is answered', async () => {
      const finder = create();
      expect(await finder.ask({} as CausalGraph)).toMatchObject({ kind: 'failed' });
      expect(await finder.ask(graph)).toMatchObject({ kind: 'found' });
      finder.close();
    });
  });
}
