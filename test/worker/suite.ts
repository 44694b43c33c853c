import { afterEach, describe, expect, test } from 'vitest';
import { compile, type Program } from '#core/compiler';
import type { Engine } from '#worker';
import { model, must } from '#test/documents';

/** What every engine keeps to, whichever thread it runs in. */
export function engineSuite(create: () => Engine): void {
  let engine: Engine | null = null;
  const start = () => (engine = create());

  afterEach(() => engine?.dispose());

  describe('an engine', () => {
    test('runs a program once for each set of inputs, in their order', async () => {
      const answer = await start().run({ program: tank, inputs: [{}, { constants: [{ slot: rate.slot, value: 0.1 }] }] });
      expect(answer).toMatchObject({ kind: 'done' });
      // Euler with dt 1 leaves 100 (1 - rate)^t.
      expect(levels(answer)).toEqual([[100, 50, 25, 12.5], [100, 90, 81, 72.9]]);
    });

    test('of requests that come while one is on its way only the latest is run', async () => {
      const here = start();
      const asked = [0.1, 0.2, 0.3, 0.4].map((value) => here.run({ program: tank, inputs: [{ constants: [{ slot: rate.slot, value }] }] }));
      const answers = await Promise.all(asked);
      expect(answers.map(({ kind }) => kind)).toEqual(['done', 'superseded', 'superseded', 'done']);
      expect(levels(must(answers[3], 'answer'))[0]?.[1]).toBe(60);
    });

    test('a program sent before is known: the next request with another one replaces it', async () => {
      const here = start();
      await here.run({ program: tank, inputs: [{}] });
      expect(levels(await here.run({ program: tank, inputs: [{}] }))).toEqual([[100, 50, 25, 12.5]]);
      expect(levels(await here.run({ program: full, inputs: [{}] }))).toEqual([[8, 4, 2, 1]]);
      expect(levels(await here.run({ program: tank, inputs: [{}] }))).toEqual([[100, 50, 25, 12.5]]);
    });

    test('settings that make no run come back as a refusal in plain words', async () => {
      const answer = await start().run({ program: tank, inputs: [{ settings: { dt: 0 } }] });
      expect(answer).toMatchObject({ kind: 'done', runs: [{ refused: [{ code: 'dtPositive' }] }] });
    });

    test('cancelling answers what is on its way and what waits, and the next request runs', async () => {
      const here = start();
      const asked = [here.run({ program: tank, inputs: [{}] }), here.run({ program: tank, inputs: [{}] })];
      here.cancel();
      expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
      expect(levels(await here.run({ program: tank, inputs: [{}] }))).toEqual([[100, 50, 25, 12.5]]);
    });

    test('an engine that was disposed of starts again when it is asked', async () => {
      const here = start();
      await here.run({ program: tank, inputs: [{}] });
      here.dispose();
      expect(levels(await here.run({ program: tank, inputs: [{}] }))).toEqual([[100, 50, 25, 12.5]]);
    });

    test('a program that breaks the engine is told, and the engine goes on', async () => {
      const here = start();
      const broken = { ...tank, columns: null } as unknown as Program;
      expect(await here.run({ program: broken, inputs: [{}] })).toMatchObject({ kind: 'failed', message: expect.stringMatching(/./u) as string });
      expect(levels(await here.run({ program: tank, inputs: [{}] }))).toEqual([[100, 50, 25, 12.5]]);
    });

    test('a program that cannot be sent is told, and nothing hangs', async () => {
      const here = start();
      const unsendable = { ...tank, listing: () => '' } as Program;
      expect(await here.run({ program: unsendable, inputs: [{}] })).toMatchObject({ kind: 'failed' });
      expect(levels(await here.run({ program: tank, inputs: [{}] }))).toEqual([[100, 50, 25, 12.5]]);
    });
  });
}

/** A program of many steps, which any machine needs some seconds for. */
export const longProgram: Program = programOf(
  model({ start: 0, stop: 5_000_000, dt: 1, method: 'rk4', saveEvery: 1000 }).stock('Tank', 100).flow('loss', { from: 'Tank' }, 'Tank * rate').constant('rate', 1e-9),
);

const tank = tankOf(100);
const full = tankOf(8);
const rate = must(tank.constants.find(({ name }) => name === 'rate'), 'rate');

function tankOf(level: number): Program {
  const settings = { start: 0, stop: 3, dt: 1, method: 'euler', saveEvery: 1 } as const;
  return programOf(model(settings).stock('Tank', level).flow('loss', { from: 'Tank' }, 'Tank * rate').constant('rate', 0.5));
}

function programOf(builder: ReturnType<typeof model>): Program {
  return must(compile(builder.build()).program, 'program');
}

function levels(answer: Awaited<ReturnType<Engine['run']>>): number[][] {
  if (answer.kind !== 'done') throw new Error(answer.kind);
  // To a billionth: 0.9^3 is not exact in binary.
  return answer.runs.map(({ columns, values }) => {
    const at = columns.findIndex(({ name }) => name === 'Tank');
    return Array.from(values[at] ?? [], (value) => Number(value.toFixed(9)));
  });
}
