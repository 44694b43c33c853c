import { describe, expect, test } from 'vitest';
import type { Method, ModelDocument } from '#core/model';
import { model, type DocumentBuilder } from '#test/documents';
import { runOf } from './series.ts';

/** A system with a known answer: its model over 0..2, and what its stock S is at the end. */
interface System {
  readonly name: string;
  readonly make: (builder: DocumentBuilder) => DocumentBuilder;
  readonly end: number;
}

const systems: readonly System[] = [
  { name: 'decay: S = 3 e^(-1.5 t)', make: (b) => b.stock('S', 3).flow('out', { from: 'S' }, '1.5 * S'), end: 3 * Math.exp(-3) },
  {
    name: 'logistic growth: S = 10 / (1 + 9 e^(-2 t))',
    make: (b) => b.stock('S', 1).flow('in', { to: 'S' }, '2 * S * (1 - S / 10)'),
    end: 10 / (1 + 9 * Math.exp(-4)),
  },
  {
    name: 'oscillation: S = cos 3t',
    make: (b) => b.stock('S', 1).stock('V', 0).flow('move', { to: 'S' }, '3 * V').flow('pull', { to: 'V' }, '-3 * S'),
    end: Math.cos(6),
  },
  {
    name: 'forced by time: S = (sin t - cos t + 3 e^(-t)) / 2',
    make: (b) => b.stock('S', 1).flow('net', { to: 'S' }, 'SIN(TIME) - S'),
    end: (Math.sin(2) - Math.cos(2) + 3 * Math.exp(-2)) / 2,
  },
  { name: 'nonlinear: S = 1 / (1 + t^2)', make: (b) => b.stock('S', 1).flow('net', { to: 'S' }, '-2 * TIME * S ^ 2'), end: 0.2 },
];

const documentOf = (system: System, method: Method, dt: number): ModelDocument => system.make(model({ start: 0, stop: 2, dt, method, saveEvery: 2 })).build();
const errorOf = (system: System, method: Method, dt: number): number => Math.abs(runOf(documentOf(system, method, dt)).last('S') - system.end);

describe.each([['euler', 1], ['rk2', 2], ['rk4', 4]] as const)('%s is of order %d', (method, order) => {
  test.each(systems.map((system) => [system.name, system] as const))('%s', (_, system) => {
    const coarse = errorOf(system, method, 1 / 64);
    const fine = errorOf(system, method, 1 / 128);
    expect(Math.log2(coarse / fine)).toBeGreaterThan(order - 0.15);
    expect(Math.log2(coarse / fine)).toBeLessThan(order + 0.35);
  });
});

describe('RK45', () => {
  test.each(systems.map((system) => [system.name, system] as const))('keeps within its tolerance whatever dt is: %s', (_, system) => {
    for (const dt of [1, 0.25]) {
      for (const tolerance of [1e-4, 1e-8]) {
        const document = documentOf(system, 'rk45', dt);
        const { last } = runOf({ ...document, settings: { ...document.settings, tolerance } });
        // The tolerance is per part of a step; over some tens of them errors add up.
        expect(Math.abs(last('S') - system.end)).toBeLessThan(40 * tolerance);
      }
    }
  });

  test('a pulse, a delay, a held value and saved rows keep their meaning', () => {
    const document = model({ start: 0, stop: 4, dt: 0.5, method: 'rk45', saveEvery: 1 })
      .stock('caught', 0).flow('catch', { to: 'caught' }, 'PULSE(7, 2)')
      .stock('fast', 1).flow('out', { from: 'fast' }, '40 * fast')
      .auxiliary('late', 'DELAY(caught, 1, -1)')
      .auxiliary('before', 'PREVIOUS(caught, -1)')
      .build();
    const { run, of: exactly } = runOf(document);
    const of = (name: string) => exactly(name).map((value) => Number(value.toFixed(12)));
    expect([...run.times]).toEqual([0, 1, 2, 3, 4]);
    expect(of('caught')).toEqual([0, 0, 0, 7, 7]);
    expect(of('late')).toEqual([-1, 0, 0, 0, 7]);
    expect(of('before')).toEqual([-1, 0, 0, 7, 7]);
    expect(of('fast').at(1)).toBeCloseTo(Math.exp(-40), 9);
  });
});
