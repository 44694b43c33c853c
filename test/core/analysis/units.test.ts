import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { produce } from 'immer';
import { checkUnits, createUnitsChecker } from '#core/analysis';
import { splitBySegment } from '#core/commands';
import { divideUnits, multiplyUnits, parseUnits, printUnits, type Units } from '#core/language';
import { equationOf, rootModel, specialTexts, withoutPause, type ModelDocument } from '#core/model';
import { runCases } from '#test/cases';
import { galleryModel } from '#test/gallery';
import { define, idOf, must } from '#test/documents';
import { documentFrom } from '../compiler/modelText.ts';

/** Everything said of a document's units. */
function report(document: ModelDocument): string {
  const { diagnostics, proposals } = checkUnits(document);
  const find = (model: string | undefined, id: string | undefined) => Object.values(document.models).find((one) => one.id === model)?.variables[(id ?? '') as never];
  return [
    ...diagnostics.map(({ message, place, fix }) => {
      const variable = find(place.model, place.variable) as Parameters<typeof equationOf>[0];
      const equation = equationOf(variable);
      const setting = variable.kind === 'stock' && variable.special ? specialTexts(variable.special).find(({ part }) => part === place.part) : undefined;
      const text = setting ? setting.text : place.part === 'units' ? (variable.units ?? '') : typeof equation === 'string' ? equation : (equation?.elements[place.element ?? ''] ?? equation?.default ?? '');
      return `${variable.name} ${place.part} "${text.slice(place.span?.from, place.span?.to)}": ${message}${fix ? ` [${fix.label}]` : ''}`;
    }),
    ...[...proposals].map(([address, unit]) => `${(find(...(address.split('.') as [string, string])) as { name: string }).name}: ${unit}`),
  ].join('\n');
}

runCases('analysis/units', (input) => report(documentFrom(input)));

describe('the gallery', () => {
  const files = readdirSync(new URL('../../../public/gallery/', import.meta.url)).filter((name) => name.endsWith('.loopwell.json'));
  test.each(files)('%s has consistent units', (name) => {
    expect(checkUnits(galleryModel(name.replace('.loopwell.json', ''))).diagnostics.map(({ message }) => message)).toEqual([]);
  });

  test.each(files)('%s keeps them when it is split into segments', (name) => {
    const document = structuredClone(galleryModel(name.replace('.loopwell.json', '')));
    splitBySegment(document, { model: document.root, name: 'Segment', elements: ['SMB', 'Mid-market', 'Enterprise'], shares: [0.5, 0.3, 0.2] });
    expect(checkUnits(document).diagnostics.map(({ message }) => message)).toEqual([]);
  });
});

/** A variable with its unit; the equation is made of variables before it, so that the unit is right by construction. */
interface Made {
  readonly name: string;
  readonly equation: string;
  readonly units: Units;
}

const BASE = ['customers', '$', 'month', 'seat'].map((text) => {
  const reading = parseUnits(text);
  return must(reading.ok ? reading.units : null, text);
});

const models: fc.Arbitrary<readonly Made[]> = fc
  .array(fc.record({ how: fc.constantFrom('*', '/', '+', 'IF', 'SMTH1', 'MAX', 'SQRT'), one: fc.nat(99), other: fc.nat(99) }), { minLength: 3, maxLength: 15 })
  .map((steps) => {
    const made: Made[] = BASE.map((units, at) => ({ name: `base ${at}`, equation: '2', units }));
    for (const [at, { how, one, other }] of steps.entries()) {
      const [first, second] = [made[one % made.length], made[other % made.length]];
      if (first && second) made.push({ name: `v ${at}`, ...combined(how, first, second) });
    }
    return made;
  });

function combined(how: string, { name, units }: Made, other: Made): Omit<Made, 'name'> {
  switch (how) {
    case '*':
      return { equation: `${name} * ${other.name}`, units: multiplyUnits(units, other.units) };
    case '/':
      return { equation: `${name} / ${other.name}`, units: divideUnits(units, other.units) };
    case '+':
      return { equation: `${name} + 3 * ${name} - ${name} * ${other.name} / ${other.name}`, units };
    case 'IF':
      return { equation: `IF ${other.name} > 2 THEN ${name} ELSE 0`, units };
    case 'SMTH1':
      return { equation: `SMTH1(${name}, base 2)`, units };
    case 'SQRT':
      return { equation: `SQRT(${name} * ${name})`, units };
    default:
      return { equation: `MAX(${name}, 0, 2 * ${name})`, units };
  }
}

const lines = (made: readonly Made[], units: (one: Made) => boolean = () => true): string =>
  made.flatMap((one) => [`aux ${one.name} = ${one.equation}`, ...(units(one) ? [`units ${one.name}: ${printUnits(one.units)}`] : [])]).join('\n');

describe('models made from units', () => {
  test('are found consistent', () => {
    fc.assert(
      fc.property(models, (made) => {
        expect(report(documentFrom(lines(made)))).toBe('');
      }),
    );
  });

  test('get back every unit that is left out where what they are made of has one', () => {
    fc.assert(
      fc.property(models, (made) => {
        const { diagnostics, proposals } = checkUnits(documentFrom(lines(made, ({ name }) => name.startsWith('base'))));
        expect(diagnostics).toEqual([]);
        expect([...proposals.values()]).toEqual(made.slice(BASE.length).map(({ units }) => printUnits(units)));
      }),
    );
  });

  test('with one mistake are told of it at the equation that has it', () => {
    fc.assert(
      fc.property(models, fc.nat(99), (made, at) => {
        const own = made.slice(BASE.length);
        const wrong = must(own[at % own.length], 'a variable');
        const mistaken = made.map((one) => (one === wrong ? { ...one, equation: `(${one.equation}) + strange` } : one));
        const { diagnostics } = checkUnits(documentFrom(`${lines(mistaken)}\naux strange = 1\nunits strange: strangers`));
        expect(diagnostics.map(({ place }) => place.variable)).toEqual([idOf(documentFrom(lines(made)), wrong.name)]);
      }),
    );
  });
});

describe('a checker that remembers', () => {
  /** By the name that it began with. */
  const variableOf = (draft: ModelDocument, name: string) => must(rootModel(draft).variables[idOf(base, name)], name);
  const text = fc.constantFrom('0.1', 'total', 'total / months', 'people', 'people + months', 'people * rate', 'other', 'other + people', 'IF people > months THEN people ELSE 1', '2 *', '');
  const edit = fc.oneof(
    { arbitrary: fc.tuple(fc.constantFrom('rate', 'total', 'other', 'free', 'gain'), text).map(([name, equation]) => (draft: ModelDocument) => { Object.assign(variableOf(draft, name), { equation }); }), weight: 6 },
    fc.tuple(fc.constantFrom('rate', 'people', 'free'), fc.constantFrom('people', '1/month', 'people per', '', 'month')).map(([name, units]) => (draft: ModelDocument) => {
      variableOf(draft, name).units = units;
    }),
    fc.constantFrom('rate', 'speed').map((name) => (draft: ModelDocument) => {
      variableOf(draft, 'rate').name = name;
    }),
    fc.constantFrom('month', 'year').map((unit) => (draft: ModelDocument) => {
      draft.settings.timeUnit = unit;
    }),
  );
  const base = documentFrom(`stock people = 10 in gain
flow gain = people * rate
aux rate = 0.1
aux months = 3
aux total = people * months
aux other = total / months
aux free = other + 1
units people: people
units rate: 1/month
units months: month`);

  test('says after every edit what one says that has seen no other document', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (run) => {
        const check = createUnitsChecker();
        let now = base;
        for (const each of run) {
          now = produce(now, each);
          expect(withoutPause(check(now))).toEqual(checkUnits(now));
        }
      }),
    );
  });

  test('asks nothing of the whole where an equation of known units is typed, and is not misled by a check that was given up', () => {
    const check = createUnitsChecker();
    const first = withoutPause(check(base));
    const wrong = produce(base, (draft) => define(draft, 'months', 'people'));
    check(wrong).next();
    const second = withoutPause(check(wrong));
    expect(second.proposals).toBe(first.proposals);
    expect(second.diagnostics.map(({ place }) => place.variable)).toEqual([idOf(base, 'months')]);
    expect(withoutPause(check(produce(wrong, (draft) => define(draft, 'months', '4')))).diagnostics).toEqual([]);
  });
});
