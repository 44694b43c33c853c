import type { Method } from '#core/model';
import { euler } from './euler.ts';
import type { Machine } from './machine.ts';
import { rk2 } from './rk2.ts';
import { rk4 } from './rk4.ts';
import { rk45 } from './rk45.ts';

/**
 * Moves the stocks from `time` to `next`, one dt later. The machine comes with everything computed at `time`; what it
 * computes in between is the method's own affair.
 */
export type Advance = (machine: Machine, time: number, next: number) => void;

/** How to step through time, by method. */
export const methods: Record<Method, Advance> = { euler, rk2, rk4, rk45 };
