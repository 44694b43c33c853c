import { describe, expect, test } from 'vitest';
import { rootModel } from '#core/model';
import type { FileAnswer, ModelFileReader } from '#worker';
import { must } from '#test/documents';

/** Without a diagram, so that reading it needs the XML parser and the layout library. */
const TANK =
  '<xmile><sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs><model><variables>' +
  '<stock name="Tank"><eqn>100</eqn><outflow>loss</outflow></stock><flow name="loss"><eqn>Tank * rate</eqn></flow>' +
  '<aux name="rate"><eqn>0.1</eqn></aux></variables></model></xmile>';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Names of the variables that a file's diagram shows. */
function shown(answer: FileAnswer): string[] {
  if (answer.kind !== 'read' || !answer.file.ok) throw new Error(`the file was not read: ${JSON.stringify(answer)}`);
  const { variables, views } = rootModel(answer.file.document);
  const elements = Object.values(must(Object.values(views)[0], 'view').elements);
  return elements.flatMap((element) => (element.kind === 'shape' ? [variables[element.variable]?.name ?? ''] : []));
}

/** What every reader keeps to, whichever thread it reads in. */
export function readingSuite(create: () => ModelFileReader): void {
  describe('a reader of files', () => {
    test('answers with the document, laid out, and what to know about it', async () => {
      const answer = await create().read('tank.xmile', bytesOf(TANK));
      expect(shown(answer).toSorted()).toEqual(['Tank', 'loss', 'rate']);
      expect(answer).toMatchObject({ file: { document: { title: 'tank' }, report: [{ message: expect.stringMatching(/diagram/u) as string }] } });
    });

    test('says what is wrong with a file that is no model', async () => {
      const answer = await create().read('a.json', bytesOf('stock = 3'));
      expect(answer).toMatchObject({ kind: 'read', file: { ok: false, problems: [{ message: expect.stringMatching(/^This is not a model/u) as string }] } });
    });

    test('gives a model the data in files that came with it, by their name alone', async () => {
      const mdl = "x = GET DIRECT CONSTANTS('data\\\\Rates.csv', ',', 'B1') ~~|";
      const answer = await create().read('a.mdl', bytesOf(mdl), undefined, [new File(['rate,0.25'], 'rates.csv')]);
      const read = answer.kind === 'read' && answer.file.ok ? Object.values(rootModel(answer.file.document).variables) : [];
      expect(read).toMatchObject([{ name: 'x', equation: '0.25' }]);
    });

    test('takes the bytes over instead of copying them', async () => {
      const bytes = bytesOf(TANK);
      await create().read('tank.xmile', bytes);
      expect(bytes.byteLength).toBe(0);
    });

    test('several files at once are each answered', async () => {
      const reader = create();
      const answers = await Promise.all(['Tank', 'Pond', 'Lake'].map((name) => reader.read('a.xmile', bytesOf(TANK.replaceAll('Tank', name)))));
      expect(answers.map((answer) => shown(answer).includes('Pond'))).toEqual([false, true, false]);
    });

    test('a reading that is cancelled says so, before it begins and in between, and the next one is done', async () => {
      const reader = create();
      expect(await reader.read('a.xmile', bytesOf(TANK), AbortSignal.abort())).toEqual({ kind: 'cancelled' });
      const control = new AbortController();
      const reading = reader.read('a.xmile', bytesOf(TANK), control.signal);
      control.abort();
      expect(await reading).toEqual({ kind: 'cancelled' });
      expect(shown(await reader.read('a.xmile', bytesOf(TANK)))).toHaveLength(3);
    });

    test('bytes that were given away already are told, and nothing hangs', async () => {
      const reader = create();
      const bytes = bytesOf(TANK);
      await reader.read('a.xmile', bytes);
      expect(await reader.read('a.xmile', bytes)).toMatchObject({ kind: 'failed' });
    });
  });
}
