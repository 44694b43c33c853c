import { exponentOf, powerOfTwo } from './binary.ts';
import { HALF_PI, HALF_PI_PIECES } from './constants.ts';
import { add, multiply, negate, orderedSumOf, sumOf, type Parts } from './parts.ts';

/** An angle as a whole number of quarter turns (0..3) and a rest within an eighth of a turn, in radians. */
export interface Quarters {
  readonly quarters: number;
  readonly rest: Parts;
}

/** 2 / pi after the point, in base 2^24. */
const TWO_OVER_PI = [
  0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163, 0xabdebb, 0xc561b7, 0x246e3a,
  0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41,
  0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf,
  0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08,
  0x560330, 0x46fc7b, 0x6babf0,
];
const BASE = 16777216;
/** Angles below this have their quarters counted in one product. */
const LARGE = 1048576;
const TURNS = 0.6366197723675814;
const [PIECE_1 = 0, PIECE_2 = 0, PIECE_3 = 0, PIECE_4 = 0] = HALF_PI_PIECES;

/** x radians in quarter turns; x finite. The rest keeps at least 90 significant bits however large x is. */
export function quartersOf(x: number): Quarters {
  const size = Math.abs(x);
  if (size <= 0.785) return { quarters: 0, rest: { high: x, low: 0 } };
  const found = size < LARGE ? byPieces(size) : byDigits(size);
  if (x > 0) return found;
  return { quarters: (4 - found.quarters) % 4, rest: negate(found.rest) };
}

/** Takes n quarter turns off, piece by piece; every product is exact, and so are the first differences. */
function byPieces(size: number): Quarters {
  const n = Math.floor(size * TURNS + 0.5);
  const first = sumOf(size - n * PIECE_1, -n * PIECE_2);
  const second = sumOf(first.high, -n * PIECE_3);
  return { quarters: n % 4, rest: orderedSumOf(second.high, second.low + (first.low - n * PIECE_4)) };
}

/**
 * size * 2/pi modulo 4 by long multiplication in base 2^24, of which only the columns from the unit downwards are
 * worked out: whatever is above is a multiple of four quarters.
 */
function byDigits(size: number): Quarters {
  const top = Math.floor(exponentOf(size) / 24);
  const digits: number[] = [];
  let left = size * powerOfTwo(-24 * top);
  for (let i = 0; i < 4; i++) {
    digits.push(Math.floor(left));
    left = (left - Math.floor(left)) * BASE;
  }
  const fraction: number[] = [];
  let carry = 0;
  for (let column = -8; column < 0; column++) {
    const sum = carry + columnOf(digits, top - column);
    carry = Math.floor(sum / BASE);
    fraction.unshift(sum - carry * BASE);
  }
  return nearest((carry + columnOf(digits, top)) % 4, fraction);
}

/** The products of digits whose places add up to `place`. */
function columnOf(digits: readonly number[], place: number): number {
  return digits.reduce((sum, digit, i) => sum + digit * (TWO_OVER_PI[place - i - 1] ?? 0), 0);
}

/** Whole and fractional quarters, rounded to the nearest whole: the rest is counted downwards above a half. */
function nearest(whole: number, fraction: readonly number[]): Quarters {
  const above = (fraction[0] ?? 0) >= BASE / 2;
  let unit = 1;
  let sum: Parts = { high: 0, low: 0 };
  for (const digit of fraction) {
    unit /= BASE;
    sum = add(sum, { high: (above ? BASE - 1 - digit : digit) * unit, low: 0 });
  }
  const rest = multiply(above ? negate(sum) : sum, HALF_PI);
  return { quarters: (whole + (above ? 1 : 0)) % 4, rest };
}
