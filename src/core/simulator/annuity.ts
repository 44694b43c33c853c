import { pow } from './transcendental/power.ts';

/*
 * Equal payments at the end of each of n periods, with the interest rate of a period:
 * pv (1 + rate)^n + pmt ((1 + rate)^n - 1) / rate + fv = 0; without interest pv + pmt n + fv = 0.
 * Source: isee systems, "Financial builtins".
 */

/** What 1 grows to: (1 + rate)^n. */
export function growth(rate: number, periods: number): number {
  return pow(1 + rate, periods);
}

/** What payments of 1 grow to: ((1 + rate)^n - 1) / rate. */
export function annuity(rate: number, periods: number): number {
  return rate === 0 ? periods : (growth(rate, periods) - 1) / rate;
}
