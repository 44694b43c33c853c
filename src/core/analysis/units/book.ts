import { multiplyUnits, parseUnits, powerUnits, unitKey, DIMENSIONLESS, type Units, type UnitsReading } from '#core/language';
import type { ModelDocument } from '#core/model';

/** The units of a document: how its texts are to be understood. */
export interface UnitBook {
  /** Reads a unit; aliases count as what they stand for, and a unit with an equation as that. */
  read(text: string): UnitsReading;
  readonly time: Units;
}

/** A unit that the document defines. */
interface Definition {
  readonly key: string;
  readonly equation: Units | null;
}

/** Reads the document's own units and its unit of time. */
export function createUnitBook({ units, settings }: Pick<ModelDocument, 'units' | 'settings'>): UnitBook {
  const definitions = new Map<string, Definition>();
  for (const [name, { equation, aliases = [] }] of Object.entries(units)) {
    const reading = equation === undefined || equation.trim() === '' ? null : parseUnits(equation);
    const definition = { key: unitKey(name), equation: reading?.ok ? reading.units : null };
    for (const spelling of [name, ...aliases]) definitions.set(unitKey(spelling), definition);
  }
  const resolved = (given: Units, open: ReadonlySet<string>): Units =>
    given.reduce<Units>((product, factor) => {
      const definition = definitions.get(factor.key);
      const key = definition?.key ?? factor.key;
      // A unit that is defined by itself stands for itself.
      if (!definition?.equation || open.has(key)) return multiplyUnits(product, [{ ...factor, key }]);
      return multiplyUnits(product, powerUnits(resolved(definition.equation, new Set([...open, key])), factor.power));
    }, DIMENSIONLESS);
  const read = (text: string): UnitsReading => {
    const reading = parseUnits(text);
    return reading.ok ? { ok: true, units: resolved(reading.units, new Set()) } : reading;
  };
  const time = read(settings.timeUnit);
  return { read, time: time.ok ? time.units : DIMENSIONLESS };
}
