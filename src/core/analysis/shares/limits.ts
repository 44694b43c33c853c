import { partsOfCode, slotOf, type Code } from '#core/compiler';
import type { ElementGraph } from './elementGraph.ts';

/** What a stock is measured against where its room runs out: `K - S`, `1 - S / K`, or `1 - used` with `used = S / K`. */
export interface RoomLimit {
  /** Slots. */
  readonly stock: number;
  readonly limit: number;
  /** The slot in whose equation the room stands. */
  readonly target: number;
}

/**
 * Finds the limits that equations state of stocks. Only where one of these forms stands is a limit told: anything else would
 * be guessed.
 */
export function roomLimits({ slotGraph: { readings, stocks }, nodes }: ElementGraph): RoomLimit[] {
  const isStock = new Set(stocks.map(({ slot }) => slot));
  const named = new Set(nodes.map(({ slot }) => slot));
  const ratios = new Map<number, { stock: number; limit: number }>();
  const ratioOf = (code: Code, counter: number): { stock: number; limit: number } | null => {
    if (code.op === 'load') return ratios.get(slotOf(code, counter) ?? -1) ?? null;
    if (code.op !== 'binary' || (code.operator !== 'divide' && code.operator !== 'safeDivide') || code.left.op !== 'load' || code.right.op !== 'load') return null;
    const [stock, limit] = [slotOf(code.left, counter), slotOf(code.right, counter)];
    return stock !== null && limit !== null && isStock.has(stock) && !isStock.has(limit) ? { stock, limit } : null;
  };
  for (const { formula: { target, code, counter, mixing } } of readings) {
    const ratio = mixing || !named.has(target) ? null : ratioOf(code, counter);
    if (ratio) ratios.set(target, ratio);
  }
  const found: RoomLimit[] = [];
  for (const { formula: { target, code, counter, mixing } } of readings) {
    if (mixing || !named.has(target)) continue;
    for (const part of differences(code)) {
      if (part.left.op === 'constant' && part.left.value === 1) {
        const ratio = ratioOf(part.right, counter);
        if (ratio) found.push({ ...ratio, target });
      } else if (part.left.op === 'load' && part.right.op === 'load') {
        const [limit, stock] = [slotOf(part.left, counter), slotOf(part.right, counter)];
        if (limit !== null && stock !== null && isStock.has(stock) && !isStock.has(limit)) found.push({ stock, limit, target });
      }
    }
  }
  return found;
}

type Difference = Code & { op: 'binary' };

/** All subtractions in an expression. */
function differences(code: Code): Difference[] {
  const inner = partsOfCode(code).flatMap(differences);
  return code.op === 'binary' && code.operator === 'subtract' ? [code, ...inner] : inner;
}
