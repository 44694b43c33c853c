import { describe, expect, test, vi } from 'vitest';
import { causalGraph, createCausalGraph, findLoops, type CausalGraph, type CausalLink } from '#core/analysis';
import { compile, createCompiler } from '#core/compiler';
import { parse } from '#core/language';
import { newId, newModel, rootModel, withoutPause, type ModelDocument, type Variable } from '#core/model';
import { define, idOf, linkBetween, model, must, variableNamed } from '#test/documents';
import { galleryModel, galleryNames } from '#test/gallery';

const graphOf = (document: ModelDocument): CausalGraph => causalGraph(document, compile(document));

function link(document: ModelDocument, from: string, to: string): CausalLink | undefined {
  const { nodes, links } = graphOf(document);
  return links.find((each) => nodes[each.from]?.name === from && nodes[each.to]?.name === to);
}

describe('the sign of a link', () => {
  test('into a stock is that of its pipe', () => {
    const document = model().stock('a', 10).stock('b', 0).flow('move', { from: 'a', to: 'b' }, '1').build();
    expect(link(document, 'move', 'a')).toMatchObject({ sign: '-', signFrom: 'structural', delayed: false });
    expect(link(document, 'move', 'b')).toMatchObject({ sign: '+', signFrom: 'structural' });
  });

  test('is that of its pipe before anything has an equation', () => {
    const document = model().stock('a').flow('move', { to: 'a' }).link('a', 'move', '+').build();
    expect(link(document, 'move', 'a')).toMatchObject({ sign: '+', signFrom: 'structural' });
    expect(findLoops(graphOf(document))).toMatchObject({ count: 1 });
  });

  test('is that of the equation where it tells, whatever was drawn', () => {
    const document = model().auxiliary('price', 10).auxiliary('demand', '100 / price').link('price', 'demand', '+').build();
    expect(link(document, 'price', 'demand')).toMatchObject({ sign: '-', signFrom: 'symbolic', clash: '+', drawn: linkBetween(document, 'price', 'demand').id });
  });

  test('is the declared one where the equation does not tell', () => {
    const document = model().auxiliary('a', 1).auxiliary('b', 'a * (1 - a)').link('a', 'b', '-').build();
    expect(link(document, 'a', 'b')).toMatchObject({ sign: '-', signFrom: 'declared' });
    expect(link(document, 'a', 'b')).not.toHaveProperty('clash');
  });

  test('is unknown where nothing tells', () => {
    const document = model().auxiliary('a', 1).auxiliary('b', 'a * (1 - a)').build();
    expect(link(document, 'a', 'b')).toMatchObject({ sign: '?', signFrom: null, drawn: null });
  });

  test('is derived with a constant at 0 counted as positive', () => {
    const document = model().constant('effect', 0).auxiliary('x', 1).auxiliary('y', 'effect * x').build();
    expect(link(document, 'x', 'y')).toMatchObject({ sign: '+', signFrom: 'symbolic' });
    expect(link(document, 'effect', 'y')).toMatchObject({ sign: '+' });
  });

  test('goes through the graph of its end', () => {
    const table = { kind: 'continuous' as const, x: [0, 1, 2], y: [3, 1, 0] };
    const document = model().auxiliary('load', 1).auxiliary('quality', 'load', { table }).build();
    expect(link(document, 'load', 'quality')).toMatchObject({ sign: '-' });
  });
});

describe('a link exists', () => {
  test('where an equation reads, in a condition and in the input of a graph too', () => {
    const document = model().auxiliary('a', 1).auxiliary('b', 1).lookup('table', [[0, 0], [1, 1]]).auxiliary('c', 'IF a > 1 THEN table(b) ELSE 0').build();
    expect(link(document, 'a', 'c')).toMatchObject({ sign: '?' });
    expect(link(document, 'b', 'c')).toMatchObject({ sign: '+' });
    expect(link(document, 'table', 'c')).toBeUndefined();
  });

  test('not for values at the start', () => {
    const document = model()
      .auxiliary('a', 1).stock('s', 'a').flow('f', { to: 's' }, 'INIT(s) + DELAY1(s, 5, a)').auxiliary('p', 'PREVIOUS(s, a)').build();
    expect(link(document, 'a', 's')).toBeUndefined();
    expect(link(document, 'a', 'f')).toBeUndefined();
    expect(link(document, 'a', 'p')).toBeUndefined();
    expect(link(document, 's', 'f')).toBeDefined();
  });

  test('not for an arrow that an equation does not bear out', () => {
    const document = model().auxiliary('a', 1).auxiliary('b', '7').link('a', 'b', '+').build();
    expect(link(document, 'a', 'b')).toBeUndefined();
  });

  test('for an arrow into what has no equation, with what was declared', () => {
    const document = model().auxiliary('a').auxiliary('b').link('a', 'b', '-', { delay: true }).build();
    expect(link(document, 'a', 'b')).toMatchObject({ sign: '-', signFrom: 'declared', delayed: true, closes: true });
  });

  test('not for what only goes together', () => {
    const document = model().auxiliary('a').auxiliary('b').link('a', 'b').build();
    linkBetween(document, 'a', 'b').association = true;
    expect(link(document, 'a', 'b')).toBeUndefined();
  });
});

describe('a link is delayed', () => {
  test.each(['SMTH1(x, 5)', 'SMTH3(x, 5)', 'SMTHN(x, 5, 2)', 'DELAY(x, 5)', 'DELAY1(x, 5)', 'DELAY3(2 * x, 5)', 'PREVIOUS(x, 0)'])('by %s', (equation) => {
    const document = model().auxiliary('x', 'TIME').auxiliary('y', equation).build();
    expect(link(document, 'x', 'y')).toMatchObject({ delayed: true, closes: true });
  });

  test.each(['2 * x', 'x - SMTH1(x, 5)', 'TREND(x, 5)', 'DELAY1(10, x)', 'SAMPLE IF TRUE(x > 1, x, 0)'])('not by %s', (equation) => {
    const document = model().auxiliary('x', 'TIME').auxiliary('y', equation).build();
    expect(link(document, 'x', 'y')).toMatchObject({ delayed: false });
    expect(link(document, 'x', 'y')).not.toHaveProperty('closes');
  });

  test('where its arrow is marked, and not by integration', () => {
    const document = model().stock('s', 1).flow('f', { to: 's' }, 's').link('s', 'f', '+', { delay: true }).build();
    expect(link(document, 's', 'f')).toMatchObject({ delayed: true });
    expect(link(document, 's', 'f')).not.toHaveProperty('closes');
    expect(link(document, 'f', 's')).toMatchObject({ delayed: false });
  });

  test('through a macro that keeps its argument in a stock', () => {
    const document = model().auxiliary('x', 'TIME').auxiliary('late', 'HOLD(x, 2)').auxiliary('soon', 'HOLD(3, x)').build();
    addHold(document);
    expect(link(document, 'x', 'late')).toMatchObject({ delayed: true, closes: true });
    expect(link(document, 'x', 'soon')).toMatchObject({ delayed: false });
  });

  test('from the conveyor to what leaves at its end', () => {
    const document = model()
      .stock('belt', 0, { special: { kind: 'conveyor', transit: '5' } }).flow('start', { to: 'belt' }, 3).flow('end', { from: 'belt' }).build();
    expect(link(document, 'belt', 'end')).toMatchObject({ sign: '+', signFrom: 'structural', delayed: true, hidden: true });
    expect(findLoops(graphOf(document)).loops).toMatchObject([{ polarity: 'B', delays: 1 }]);
  });
});

describe('a stock that never falls below 0', () => {
  const document = model().stock('water', 10, { nonNegative: true }).flow('rain', { to: 'water' }, 1).flow('use', { from: 'water' }, 3).build();

  test('acts on its outflow while it is nearly empty, as does what fills it', () => {
    expect(link(document, 'water', 'use')).toMatchObject({ sign: '+', signFrom: 'structural', conditional: true, hidden: true });
    expect(link(document, 'rain', 'use')).toMatchObject({ sign: '+', conditional: true, hidden: true });
    expect(link(document, 'water', 'rain')).toBeUndefined();
  });

  test('is no condition where the equation reads it anyway', () => {
    const drained = model().stock('s', 10, { nonNegative: true }).flow('out', { from: 's' }, 's / 5').build();
    expect(link(drained, 's', 'out')).not.toHaveProperty('conditional');
    expect(link(drained, 's', 'out')).toMatchObject({ sign: '+', signFrom: 'symbolic' });
  });
});

describe('modules', () => {
  function team(): ModelDocument {
    const document = model().stock('work', 10).flow('doing', { from: 'work' }, 'crew.output').build();
    const inner = newModel(document, 'Team');
    const [input, speed, output] = ['load', 'speed', 'output'].map((name, at) => {
      const id = newId(document, 'v');
      inner.variables[id] = { id, kind: 'auxiliary', name, equation: ['', '0.1', 'load * speed'][at] ?? '', ...(at === 0 ? { access: 'input' as const } : {}) } satisfies Variable;
      return id;
    });
    const id = newId(document, 'v');
    rootModel(document).variables[id] = { id, kind: 'module', name: 'crew', model: inner.id, bindings: { [must(input, 'input')]: 'work * 1' } };
    must(speed, 'speed');
    must(output, 'output');
    return document;
  }

  test('are passed by their ports, whose signs are those of what feeds them', () => {
    const document = team();
    expect(link(document, 'work', 'crew.load')).toMatchObject({ sign: '+', signFrom: 'symbolic' });
    expect(link(document, 'crew.load', 'crew.output')).toMatchObject({ sign: '+' });
    expect(link(document, 'crew.output', 'doing')).toMatchObject({ sign: '+' });
    const [loop, ...others] = findLoops(graphOf(document)).loops;
    expect(others).toEqual([]);
    expect(loop?.polarity).toBe('B');
    expect(loop?.key.split('>')[0]).toBe(idOf(document, 'work'));
    expect(loop?.key).toContain(`${idOf(document, 'crew')}.`);
  });

  test('show the arrow that was drawn to the module', () => {
    const document = team();
    const id = newId(document, 'l');
    rootModel(document).links[id] = { id, from: idOf(document, 'work'), to: idOf(document, 'crew'), polarity: '-' };
    expect(link(document, 'work', 'crew.load')).toMatchObject({ drawn: id, clash: '-' });
  });
});

describe('elements of an array', () => {
  test('act as one variable where all agree', () => {
    const document = model().dimension('Region', ['north', 'south']).auxiliary('a', 1).auxiliary('b', '', { over: ['Region'] }).elements('b', { elements: { north: 'a', south: '2 * a' } }).build();
    expect(link(document, 'a', 'b')).toMatchObject({ sign: '+', signFrom: 'symbolic' });
  });
});

describe('circles without memory', () => {
  test('are a mistake and no feedback where equations say so', () => {
    const document = model().auxiliary('a', 'b + 1').auxiliary('b', 'a * 2').build();
    expect(findLoops(graphOf(document))).toMatchObject({ count: 0, partitions: [], rank: 0 });
  });

  test('are feedback where a value is held from the step before', () => {
    const document = model().auxiliary('a', 'PREVIOUS(b, 0) + 1').auxiliary('b', 'a * 2').build();
    expect(findLoops(graphOf(document)).loops).toMatchObject([{ polarity: 'R', delays: 1 }]);
  });

  test('are feedback where a word among them has no equation yet', () => {
    const document = model().auxiliary('a', 'b + 1').auxiliary('b').link('a', 'b', '-').build();
    expect(findLoops(graphOf(document)).loops).toMatchObject([{ polarity: 'B' }]);
  });

  test.each(galleryNames())('leave nothing out of %s, which runs or is a diagram', (name) => {
    const graph = graphOf(galleryModel(name));
    const open = { ...graph, links: graph.links.map((each) => ({ ...each, closes: true as const })) };
    const conditional = findLoops(open).loops.filter(({ links }) => !links.some((at) => graph.links[at]?.conditional));
    const found = new Set(findLoops(graph).loops.map(({ key }) => key));
    expect(conditional.filter(({ key }) => !found.has(key))).toEqual([]);
  });
});

describe('after every edit', () => {
  test('texts are parsed once, and the same graph is given where nothing of it has changed', () => {
    const document = model().auxiliary('a', 'TIME').auxiliary('b', '2 * a').auxiliary('c', 'a + b').build();
    const read = vi.fn<typeof parse>(parse);
    const [graphs, compiler] = [createCausalGraph(read), createCompiler()];
    const first = withoutPause(graphs(document, compiler.compile(document)));
    const before = read.mock.calls.length;
    const edited = structuredClone(document);
    define(edited, 'b', '3 * a');
    const second = withoutPause(graphs(edited, compiler.compile(edited)));
    expect(second).toBe(first);
    expect(read.mock.calls.slice(before).map(([text]) => text)).toEqual(['3 * a']);
  });

  test('a turned sign is told', () => {
    const document = model().auxiliary('a', 'TIME').auxiliary('b', '2 * a').build();
    const [graphs, compiler] = [createCausalGraph(), createCompiler()];
    withoutPause(graphs(document, compiler.compile(document)));
    const edited = structuredClone(document);
    define(edited, 'b', '10 - a');
    const { links } = withoutPause(graphs(edited, compiler.compile(edited)));
    expect(links).toMatchObject([{ sign: '-' }]);
    expect(links).toEqual(graphOf(edited).links);
  });

  test('a turned mark in a diagram is told', () => {
    const document = model().auxiliary('a').auxiliary('b').link('a', 'b', '+').build();
    const [graphs, compiler] = [createCausalGraph(), createCompiler()];
    withoutPause(graphs(document, compiler.compile(document)));
    const edited = structuredClone(document);
    linkBetween(edited, 'a', 'b').polarity = '-';
    expect(withoutPause(graphs(edited, compiler.compile(edited))).links).toMatchObject([{ sign: '-' }]);
  });
});

/** HOLD(x, factor): a macro that gives what is in a stock that x fills, times the factor. */
function addHold(document: ModelDocument): void {
  const macro = newModel(document, 'HOLD');
  const [x, factor, kept, filling, output] = [newId(document, 'v'), newId(document, 'v'), newId(document, 'v'), newId(document, 'v'), newId(document, 'v')];
  const variables: Variable[] = [
    { id: x, kind: 'auxiliary', name: 'x', equation: '', access: 'input' },
    { id: factor, kind: 'auxiliary', name: 'factor', equation: '', access: 'input' },
    { id: kept, kind: 'stock', name: 'kept', equation: '0' },
    { id: filling, kind: 'flow', name: 'filling', equation: 'x', from: null, to: kept },
    { id: output, kind: 'auxiliary', name: 'output', equation: 'kept * factor' },
  ];
  for (const variable of variables) macro.variables[variable.id] = variable;
  macro.macro = { parameters: [x, factor], outputs: [output] };
  must(variableNamed(document, 'output', macro.id), 'output');
}
