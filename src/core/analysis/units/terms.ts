import { divideUnits, multiplyUnits, powerUnits, type Units, type UnitsTerm } from '#core/language';

/** The units that a rule's letters stand for in one call. */
export type Letters = Map<'a' | 'b', Units>;

/** A rule's term as powers of its letters and of the time. */
interface Powers {
  readonly a: number;
  readonly b: number;
  readonly time: number;
}

const POWERS: Record<Exclude<UnitsTerm, 'any'>, Powers> = {
  a: { a: 1, b: 0, time: 0 },
  b: { a: 0, b: 1, time: 0 },
  'a^2': { a: 2, b: 0, time: 0 },
  'a/b': { a: 1, b: -1, time: 0 },
  'a*b': { a: 1, b: 1, time: 0 },
  'a/time': { a: 1, b: 0, time: -1 },
  'a*time': { a: 1, b: 0, time: 1 },
  time: { a: 0, b: 0, time: 1 },
  '1/time': { a: 0, b: 0, time: -1 },
  '1': { a: 0, b: 0, time: 0 },
};

/** The unit that a term asks for; null where a letter of it stands for nothing yet, or anything will do. */
export function unitsOfTerm(term: UnitsTerm, letters: Letters, time: Units): Units | null {
  if (term === 'any') return null;
  const { a, b, time: times } = POWERS[term];
  const [first, second] = [letters.get('a'), letters.get('b')];
  if ((a !== 0 && !first) || (b !== 0 && !second)) return null;
  return multiplyUnits(multiplyUnits(powerUnits(first ?? [], a), powerUnits(second ?? [], b)), powerUnits(time, times));
}

/** Lets the one letter of a term that stands for nothing yet stand for what an argument's unit makes of it. */
export function learnLetter(term: UnitsTerm, given: Units, letters: Letters, time: Units): void {
  if (term === 'any') return;
  const { a, b, time: times } = POWERS[term];
  const rest = divideUnits(given, powerUnits(time, times));
  const [first, second] = [letters.get('a'), letters.get('b')];
  if (a !== 0 && !first && (b === 0 || second)) letters.set('a', powerUnits(divideUnits(rest, powerUnits(second ?? [], b)), 1 / a));
  else if (b !== 0 && !second && (a === 0 || first)) letters.set('b', powerUnits(divideUnits(rest, powerUnits(first ?? [], a)), 1 / b));
}
