/** The exponents of normal doubles. */
const SMALLEST = -1022;
const LARGEST = 1023;

/** 2^k for every normal exponent k, at index k + 1022; made by exact doublings and halvings. */
const POWERS: readonly number[] = makePowers();

function makePowers(): number[] {
  const powers: number[] = [];
  let down = 1;
  for (let k = 0; k > SMALLEST; k--) down /= 2;
  for (let k = SMALLEST; k <= LARGEST; k++, down *= 2) powers.push(down);
  return powers;
}

/** 2^k, exactly; k whole, -1022..1023. */
export function powerOfTwo(k: number): number {
  return POWERS[k - SMALLEST] ?? NaN;
}

/** x * 2^k with one rounding at most; k whole, -2100..2046. */
export function scale(x: number, k: number): number {
  if (k > LARGEST) return x * powerOfTwo(LARGEST) * powerOfTwo(Math.min(k - LARGEST, LARGEST));
  if (k >= SMALLEST) return x * powerOfTwo(k);
  const rest = k - SMALLEST;
  if (rest < SMALLEST) return x < 0 ? -0 : 0;
  // The multiplication that rounds comes last.
  return x * powerOfTwo(rest) * powerOfTwo(SMALLEST);
}

/** The whole k with 2^k <= |x| < 2^(k+1); x finite and not 0. */
export function exponentOf(x: number): number {
  const size = Math.abs(x);
  if (size < powerOfTwo(SMALLEST)) return exponentOf(size * powerOfTwo(64)) - 64;
  let low = SMALLEST;
  let high = LARGEST + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (size >= powerOfTwo(middle)) low = middle;
    else high = middle;
  }
  return low;
}
