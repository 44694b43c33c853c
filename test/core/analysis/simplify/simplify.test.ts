import { describe, expect, test } from 'vitest';
import { causalGraph, findLoops, nameLoops, runWithLoops, simplify, summariseLoops, USUAL_THRESHOLDS, type Simplified, type Thresholds } from '#core/analysis';
import { compile } from '#core/compiler';
import { rootModel, validate, type ModelDocument } from '#core/model';
import { model, must, viewIn } from '#test/documents';
import { documentOf, loopModels } from '#test/loopModels';

const known = (id: string): ModelDocument => documentOf(must(loopModels().find((entry) => entry.id === id), id));

function simplified(document: ModelDocument, thresholds: Partial<Thresholds> = {}): Simplified | null {
  const compilation = compile(document);
  const run = must(runWithLoops(must(compilation.program, 'program'), {}, { extent: 'all' }).loops, 'run');
  const graph = causalGraph(document, compilation);
  return simplify({ document, graph, run, summary: summariseLoops(run), names: nameLoops(findLoops(graph)) }, { ...USUAL_THRESHOLDS, ...thresholds });
}

/** The links of a diagram by name, with their marks. */
function linksOf(document: ModelDocument): string[] {
  const { variables, links } = rootModel(document);
  return Object.values(links).map(({ from, to, polarity, delay }) => `${variables[from]?.name} > ${variables[to]?.name} ${polarity ?? '?'}${delay ? ' late' : ''}`).toSorted();
}

describe('a simplified diagram', () => {
  test('keeps stocks and what their loops take turns in, and joins the rest', () => {
    const made = must(simplified(known('bass')), 'diagram');
    expect(linksOf(made.document)).toEqual([
      'adopters > potentials_contacts_with_adopters +',
      'potential_adopters > potentials_contacts_with_adopters +',
      'potentials_contacts_with_adopters > adopters +',
      'potentials_contacts_with_adopters > potential_adopters -',
    ]);
    expect(made).toMatchObject({ explains: 1, sentence: expect.stringMatching(/^[RB]1 and [RB]1 carry 100 % of the loop share in this run\.$/) as string });
  });

  test('keeps a variable that tells loops of unlike polarity apart', () => {
    const made = must(simplified(known('logistic')), 'diagram');
    expect(linksOf(made.document)).toEqual([
      'fraction_of_carrying_capacity_used > net_birth_rate -',
      'net_birth_rate > population +',
      'population > fraction_of_carrying_capacity_used +',
      'population > net_birth_rate +',
    ]);
    expect(new Set(made.loops.map(({ mean }) => Math.sign(mean)))).toEqual(new Set([-1, 1]));
  });

  test.each(loopModels().map(({ id }) => id).filter((id) => id !== 'births_deaths_10'))('of %s has the loops that were kept, by their names and with their polarity', (id) => {
    const made = must(simplified(known(id)), 'diagram');
    const { loops } = findLoops(causalGraph(made.document, compile(made.document)));
    for (const { key, mean } of made.loops) {
      expect(['U', mean > 0 ? 'R' : 'B']).toContain(loops.find((loop) => loop.key === key)?.polarity);
      expect(made.document.loops?.[key]?.name).toMatch(/^[RBU]\d+$/);
    }
    expect(validate(JSON.parse(JSON.stringify(made.document)) as unknown).ok).toBe(true);
  });

  // Of births at 0.1 and deaths at 1/20 a year: shares of two thirds and one third in every year.
  test('of the larger loop alone says what it carries', () => {
    const made = must(simplified(known('births_deaths_20'), { loop: 0.5 }), 'diagram');
    expect(linksOf(made.document)).toEqual(['births > population +', 'population > births +']);
    expect(made.explains).toBeCloseTo(2 / 3, 6);
    expect(made.sentence).toBe('R1 carries 67 % of the loop share in this run.');
  });

  test('is none where nothing changes, and none where no loop reaches the threshold', () => {
    expect(simplified(known('births_deaths_10'))).toBeNull();
    expect(simplified(known('births_deaths_20'), { loop: 0.9 })).toBeNull();
  });

  test('explains less with each loop that is left out', () => {
    const explained = [0, 0.1, 0.2, 0.3, 0.5].map((loop) => simplified(known('yeast'), { loop })?.explains ?? 0);
    expect(explained[0]).toBe(1);
    expect(explained).toEqual(explained.toSorted((one, other) => other - one));
    expect(explained.at(-1)).toBeLessThan(1);
  });

  test('marks a delay that lies between', () => {
    const document = model({ stop: 20 }).constant('goal', 100).stock('level', 0).auxiliary('perceived', 'SMTH1(level, 5)').auxiliary('gap', 'goal - perceived').flow('adjusting', { to: 'level' }, 'gap / 4').build();
    expect(linksOf(must(simplified(document), 'diagram').document)).toEqual(['level > perceived + late', 'perceived > level -']);
  });

  test('stands where the model stands', () => {
    const document = model({ stop: 20 }).stock('Population', 10, { at: { x: 40, y: 50 } }).flow('births', { to: 'Population' }, '0.1 * Population', { at: { x: 200, y: 70 } }).build();
    const shapes = Object.values(viewIn(must(simplified(document), 'diagram').document).elements).flatMap((element) => (element.kind === 'shape' ? [[element.x, element.y]] : []));
    expect(shapes).toEqual([[40, 50], [200, 70]]);
  });
});
