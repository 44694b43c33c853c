/** Beyond this many factors a product of whole numbers is past what a number can hold. */
const MOST_FACTORS = 1100;

/** n (n - 1) ... 1 for the whole number nearest to n; not a number below 0. */
export function factorial(n: number): number {
  return permutations(n, n);
}

/** n! / (n - r)!: the orders of r out of n things, of the nearest whole numbers; 0 where r is above n. */
export function permutations(n: number, r: number): number {
  const [things, chosen] = [Math.round(n), Math.round(r)];
  if (!(things >= 0 && chosen >= 0)) return NaN;
  let product = 1;
  for (let i = 0; i < Math.min(chosen, MOST_FACTORS); i++) product *= things - i;
  return product;
}

/** n! / (r! (n - r)!): the choices of r out of n things, of the nearest whole numbers; 0 where r is above n. */
export function combinations(n: number, r: number): number {
  const [things, chosen] = [Math.round(n), Math.round(r)];
  if (!(things >= 0 && chosen >= 0)) return NaN;
  if (chosen > things) return 0;
  const fewer = Math.min(chosen, things - chosen);
  let product = 1;
  for (let i = 1; i <= Math.min(fewer, MOST_FACTORS); i++) product = (product * (things - fewer + i)) / i;
  return product;
}
