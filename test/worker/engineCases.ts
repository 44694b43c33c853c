import { expect, test, vi } from 'vitest';
import { compile, type Program } from '#core/compiler';
import { simulate } from '#core/simulator';
import type { Engine, RunAnswer } from '#worker';
import { model } from '#test/documents';

/** A small program with a constant to turn. */
export function smallProgram(): Program {
  return must(compile(model({ start: 0, stop: 8, dt: 0.5, method: 'rk4', saveEvery: 1 }).stock('S', 1).flow('in', { to: 'S' }, 'S * rate').constant('rate', 0.1).build()).program);
}

/** A program that takes many seconds. */
export function longProgram(): Program {
  return must(compile(model({ start: 0, stop: 1e8, dt: 1, method: 'euler', saveEvery: 1e7 }).stock('S', 1).flow('in', { to: 'S' }, 'SIN(S)').build()).program);
}

function must(program: Program | null): Program {
  if (!program) throw new Error('nothing runs');
  return program;
}

function finished(answer: RunAnswer): Extract<RunAnswer, { kind: 'done' }> {
  if (answer.kind !== 'done') throw new Error(`the answer was ${answer.kind}`);
  return answer;
}

/** The last value of the first column of each run of an answer. */
export function lastValues(answer: RunAnswer): number[] {
  return finished(answer).runs.map(({ values }) => values[0]?.at(-1) ?? NaN);
}

/** Inputs that set the program's constant named `rate`. */
export function rate(program: Program, value: number) {
  const slot = program.constants.find(({ name }) => name === 'rate')?.slot ?? -1;
  return { constants: [{ slot, value }] };
}

/** What every engine does, whichever thread it runs in. */
export function testEngine(create: () => Engine): void {
  const using = async (task: (engine: Engine) => Promise<void>): Promise<void> => {
    const engine = create();
    try {
      await task(engine);
    } finally {
      engine.dispose();
    }
  };

  test('gives the very numbers that the simulator gives', () =>
    using(async (engine) => {
      const program = smallProgram();
      const answer = await engine.run({ program, inputs: [{}] });
      expect(answer.kind === 'done' && answer.runs[0]).toEqual(simulate(program));
    }));

  test('runs one program with several inputs in one request, in their order', () =>
    using(async (engine) => {
      const program = smallProgram();
      const answer = await engine.run({ program, inputs: [0, 0.1, 0.2].map((value) => rate(program, value)) });
      const expected = [0, 0.1, 0.2].map((value) => simulate(program, rate(program, value)).values[0]?.at(-1));
      expect(lastValues(answer)).toEqual(expected);
    }));

  test('keeps the program between requests, and takes another', () =>
    using(async (engine) => {
      const [one, other] = [smallProgram(), smallProgram()];
      const values: number[] = [];
      for (const program of [one, one, other, one]) values.push(...lastValues(await engine.run({ program, inputs: [rate(program, 0)] })));
      expect(values).toEqual([1, 1, 1, 1]);
    }));

  test('of requests made at once the first and the newest are run, those between superseded', () =>
    using(async (engine) => {
      const program = smallProgram();
      const answers = await Promise.all([0, 1, 2, 3].map((value) => engine.run({ program, inputs: [rate(program, value)] })));
      expect(answers.map(({ kind }) => kind)).toEqual(['done', 'superseded', 'superseded', 'done']);
    }));

  test('says that settings make no run instead of failing', () =>
    using(async (engine) => {
      const answer = await engine.run({ program: smallProgram(), inputs: [{ settings: { dt: 0 } }] });
      expect(answer.kind === 'done' && answer.runs[0]?.refused?.[0]?.code).toBe('dtPositive');
    }));

  test('a cancelled request answers so, and the next one runs', () =>
    using(async (engine) => {
      const program = smallProgram();
      const first = engine.run({ program, inputs: [{}] });
      const second = engine.run({ program, inputs: [{}] });
      engine.cancel();
      expect([(await first).kind, (await second).kind]).toEqual(['cancelled', 'cancelled']);
      expect((await engine.run({ program, inputs: [{}] })).kind).toBe('done');
    }));

  test('a long request that is stopped answers with the rows so far', () =>
    using(async (engine) => {
      const program = longProgram();
      const share = vi.fn<(share: number) => void>();
      const answer = engine.run({ program, inputs: [{ settings: { saveEvery: 1000, stop: 1e8 } }] }, share);
      await vi.waitFor(() => expect(share).toHaveBeenCalled(), { timeout: 10_000 });
      engine.stop();
      const { runs } = finished(await answer);
      const [run] = runs;
      expect(run?.interrupted?.time).toBeGreaterThan(0);
      expect(run?.interrupted?.time).toBeLessThan(1e8);
      expect(run?.times.length).toBe(Math.floor((run?.interrupted?.time ?? NaN) / 1000) + 1);
      const whole = simulate(program, { settings: { stop: 20_000, saveEvery: 1000 } });
      expect(run?.values[0]?.slice(0, 21)).toEqual(whole.values[0]);
    }));

  test('a long request gives way to a later one', () =>
    using(async (engine) => {
      const share = vi.fn<(share: number) => void>();
      const long = engine.run({ program: longProgram(), inputs: [{}] }, share);
      await vi.waitFor(() => expect(share).toHaveBeenCalled(), { timeout: 10_000 });
      const short = engine.run({ program: smallProgram(), inputs: [{}] });
      expect((await long).kind).toBe('superseded');
      expect((await short).kind).toBe('done');
    }));

  test('an engine that was disposed of starts again when it is asked', () =>
    using(async (engine) => {
      const program = smallProgram();
      await engine.run({ program, inputs: [{}] });
      engine.dispose();
      expect((await engine.run({ program, inputs: [{}] })).kind).toBe('done');
    }));

  test('a program that breaks the engine is told, and the next one runs', () =>
    using(async (engine) => {
      const broken = { ...smallProgram(), columns: null } as unknown as Program;
      expect((await engine.run({ program: broken, inputs: [{}] })).kind).toBe('failed');
      expect((await engine.run({ program: smallProgram(), inputs: [{}] })).kind).toBe('done');
    }));

  test('a program that cannot be copied to the engine is told, and nothing hangs', () =>
    using(async (engine) => {
      const unsendable = { ...smallProgram(), listing: () => '' } as Program;
      expect((await engine.run({ program: unsendable, inputs: [{}] })).kind).toBe('failed');
      expect((await engine.run({ program: smallProgram(), inputs: [{}] })).kind).toBe('done');
    }));
}
