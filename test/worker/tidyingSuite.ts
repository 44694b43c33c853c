import { describe, expect, test } from 'vitest';
import { askLayout, type LayoutQuestion, tidy } from '#core/diagram';
import type { Tidier } from '#worker';
import { must, viewIn } from '#test/documents';
import { growth } from '#test/loops';

const document = growth();
const where = { model: document.root, view: viewIn(document).id };

async function question(): Promise<LayoutQuestion> {
  return must(await askLayout(document, where), 'a question');
}

/** What every tidier keeps to, whichever thread it works in. */
export function tidyingSuite(create: () => Tidier): void {
  describe('a tidier', () => {
    test('answers what laying out in the same thread gives', async () => {
      expect(await create().layOut(await question())).toEqual({ kind: 'laid', layout: await tidy(document, where) });
    });

    test('stops when it is told to, before it begins and in between, and takes the next question', async () => {
      const tidier = create();
      expect(await tidier.layOut(await question(), AbortSignal.abort())).toEqual({ kind: 'cancelled' });
      const control = new AbortController();
      const laying = tidier.layOut(await question(), control.signal);
      control.abort();
      expect(await laying).toEqual({ kind: 'cancelled' });
      expect(await tidier.layOut(await question())).toMatchObject({ kind: 'laid' });
    });

    test('a question that makes no sense is told, and nothing hangs', async () => {
      expect(await create().layOut({} as LayoutQuestion)).toMatchObject({ kind: 'failed' });
    });
  });
}
