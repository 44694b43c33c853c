import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUnits, interviewQuestions, notAsked, planAnswer } from '#core/analysis';
import { changeKind, forgetPlaces, placeWord } from '#core/commands';
import { compile } from '#core/compiler';
import { dataOf, loopKey, rootModel, shapeOf, validate, type DimensionId, type ModelDocument, type ModelId, type VariableId, type WordKind } from '#core/model';
import { simulate } from '#core/simulator';
import { runs } from '#test/long';
import { customerSuccess, sketch } from '#test/sketches';
import { equationOf, idOf, linkBetween, must, variableNamed, viewIn } from '#test/documents';
import { arrows, drawn } from '../analysis/sketch/anySketch.ts';

function answer(document: ModelDocument, name: string, kind: WordKind): void {
  const plan = must(planAnswer(document, rootModel(document), idOf(document, name), kind), `answer on ${name}`);
  expect(placeWord(document, { plan })).toBe(true);
}

/** What goes wrong when the model is run. */
function troubles(document: ModelDocument): unknown[] {
  const { program, diagnostics } = compile(document);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!program) return ['nothing runs', ...errors];
  const { stopped, warnings, refused } = simulate(program);
  return [...errors, ...(stopped ? [stopped] : []), ...warnings, ...(refused ?? [])];
}

const named = (document: ModelDocument) => interviewQuestions(document, rootModel(document));

/** Word of mouth and the market that it uses up. */
const market = () =>
  sketch(`
    Customers ->+ referrals
    referrals ->+ new customers
    prospects ->+ new customers
    new customers ->+ Customers
    new customers ->- prospects
    price ->- new customers
  `);

describe('the questions', () => {
  test('begin with what could be counted, say why, and end with what is worked out', () => {
    expect(named(market()).map(({ name, proposed, reason }) => `${name}: ${proposed}. ${reason}`)).toEqual([
      'Customers: stock. “customers” names something that is there.',
      'prospects: stock. “prospects” names something that is there.',
      'new customers: flow. “new” names something that happens, and it changes Customers.',
      'referrals: auxiliary. It passes on what moves it.',
      'price: auxiliary. Nothing in the diagram moves it.',
    ]);
    expect(named(market())[0]?.question).toBe('Could you count Customers in a photograph?');
  });

  test('are fewer after each answer, until none is left', () => {
    const document = market();
    const asked: string[] = [];
    for (let [next] = named(document); next; [next] = named(document)) {
      asked.push(`${next.name}: ${next.proposed}`);
      answer(document, next.name, next.proposed);
    }
    expect(asked).toEqual(['Customers: stock', 'prospects: stock', 'new customers: flow', 'referrals: auxiliary', 'price: auxiliary']);
  });
});

describe('what is not asked about', () => {
  test('is arrays, which the rest runs beside', () => {
    const document = market();
    const id = 'd90' as DimensionId;
    document.dimensions[id] = { id, name: 'Region', elements: ['north', 'south'] };
    variableNamed(document, 'prospects').dimensions = [id];
    expect(named(document).map(({ name }) => name)).not.toContain('prospects');
    expect(planAnswer(document, rootModel(document), idOf(document, 'prospects'), 'stock')).toBeNull();
    for (let [next] = named(document); next; [next] = named(document)) {
      answer(document, next.name, next.proposed);
      expect(troubles(document)).toEqual([]);
    }
    expect(notAsked(document, rootModel(document))).toEqual({ arrays: ['prospects'], parts: [] });
  });

  test('is what lies in parts, each to be asked there', () => {
    const document = market();
    const part = 'm90' as ModelId;
    document.models[part] = { ...structuredClone(rootModel(market())), id: part };
    for (const id of ['v91', 'v92'] as VariableId[]) rootModel(document).variables[id] = { id, kind: 'module', name: `Billing ${id}`, model: part, bindings: {} };
    expect(notAsked(document, rootModel(document)).parts).toEqual([{ model: part, name: 'Billing v91', count: 5 }]);
    expect(interviewQuestions(document, document.models[part])).toHaveLength(5);
  });

  test('is what a part is given from outside', () => {
    const document = market();
    variableNamed(document, 'price').access = 'input';
    expect(named(document).map(({ name }) => name)).toEqual(['Customers', 'prospects', 'new customers', 'referrals']);
  });
});

describe('an answer that a word neither adds up nor flows', () => {
  test('is kept in the document, and taken back when one wants to be asked again', () => {
    const document = market();
    answer(document, 'price', 'auxiliary');
    expect(variableNamed(document, 'price')).toMatchObject({ kind: 'auxiliary', placed: true });
    const opened = must(validate(dataOf(document)), 'read again');
    expect(opened.ok && named(opened.document).map(({ name }) => name)).toEqual(['Customers', 'prospects', 'new customers', 'referrals']);
    forgetPlaces(document, { model: document.root });
    expect(variableNamed(document, 'price')).not.toHaveProperty('placed');
    expect(named(document)).toHaveLength(5);
  });

  test('is forgotten with the kind of the word', () => {
    const document = market();
    answer(document, 'price', 'auxiliary');
    changeKind(document, { model: document.root, variable: idOf(document, 'price'), kind: 'stock' });
    expect(variableNamed(document, 'price')).not.toHaveProperty('placed');
  });
});

describe('answers as proposed', () => {
  const document = market();
  for (const { name, proposed } of named(document)) answer(document, name, proposed);

  test('make stocks with a start, and a flow of the word between them', () => {
    expect(variableNamed(document, 'Customers')).toMatchObject({ kind: 'stock', equation: '100', units: 'customers', guess: true });
    expect(variableNamed(document, 'new customers')).toMatchObject({ kind: 'flow', from: idOf(document, 'prospects'), to: idOf(document, 'Customers'), guess: true });
    expect(Object.values(rootModel(document).links).filter(({ from }) => from === idOf(document, 'new customers'))).toEqual([]);
  });

  test('say in equations what the arrows say', () => {
    expect(equationOf(document, 'referrals')).toBe('Customers / INIT(Customers)');
    expect(equationOf(document, 'new customers')).toBe('normal new customers * (1 + (referrals - 1) + (prospects / INIT(prospects) - 1) - (price - 1))');
    expect(variableNamed(document, 'normal new customers')).toMatchObject({ equation: '10', units: 'customers/month', guess: true });
  });

  test('leave nothing that collected pushes', () => {
    expect(Object.values(rootModel(document).variables).map(({ name }) => name).toSorted()).toEqual(['Customers', 'new customers', 'normal new customers', 'price', 'prospects', 'referrals']);
  });

  test('run: word of mouth grows until the prospects are gone', () => {
    expect(troubles(document)).toEqual([]);
    const { program } = compile(document);
    const run = program && simulate(program);
    const at = (name: string) => Array.from(run?.values[run.columns.findIndex((column) => column.name === name)] ?? []);
    at('Customers').forEach((customers, row) => expect(customers + (at('prospects')[row] ?? 0)).toBeCloseTo(200, 6));
    expect(at('Customers').at(-1)).toBeGreaterThan(190);
  });
});

describe('an arrow into a stock', () => {
  test('from what does not flow leads into a flow that collects it', () => {
    const document = market();
    answer(document, 'Customers', 'stock');
    expect(linkBetween(document, 'new customers', 'change in Customers')).toMatchObject({ polarity: '+' });
    expect(equationOf(document, 'change in Customers')).toBe('normal change in Customers * (new customers - 1)');
    expect(troubles(document)).toEqual([]);
  });

  test('from what flows is a pipe, in or out by its polarity, whoever was asked first', () => {
    for (const order of [['churn', 'Customers'], ['Customers', 'churn']]) {
      const document = sketch('churn ->- Customers\nCustomers ->+ churn');
      for (const name of order) answer(document, name, name === 'churn' ? 'flow' : 'stock');
      expect(variableNamed(document, 'churn')).toMatchObject({ kind: 'flow', from: idOf(document, 'Customers'), to: null, nonNegative: true });
      expect(equationOf(document, 'churn')).toBe('normal churn * Customers / INIT(Customers)');
      expect(Object.values(rootModel(document).variables)).toHaveLength(3);
    }
  });

  test('keeps the name of its loop, through the flow that collects it and by the pipe', () => {
    const document = sketch('Customers ->+ churn\nchurn ->- Customers');
    const [customers, churn] = [idOf(document, 'Customers'), idOf(document, 'churn')];
    document.loops = { [loopKey([customers, churn])]: { name: 'B1' } };
    answer(document, 'Customers', 'stock');
    expect(document.loops).toEqual({ [loopKey([customers, churn, idOf(document, 'change in Customers')])]: { name: 'B1' } });
    answer(document, 'churn', 'flow');
    expect(document.loops).toEqual({ [loopKey([customers, churn])]: { name: 'B1' } });
  });
});

test('an arrow that would close a circle without a stock is left out until there is one', () => {
  const document = sketch('a ->+ b\nb ->+ c\nc ->+ a');
  const plan = must(planAnswer(document, rootModel(document), idOf(document, 'c'), 'auxiliary'), 'plan');
  expect(plan.left).toHaveLength(1);
  placeWord(document, { plan });
  expect(troubles(document)).toEqual([]);
  expect(must(planAnswer(document, rootModel(document), idOf(document, 'a'), 'stock'), 'plan').left).toEqual([]);
});

test('what somebody has written stays as it is', () => {
  const document = market();
  Object.assign(variableNamed(document, 'price'), { equation: '25', units: '$' });
  answer(document, 'Customers', 'stock');
  expect(variableNamed(document, 'price')).toMatchObject({ equation: '25', units: '$' });
  expect(variableNamed(document, 'price').guess).toBeUndefined();
  expect(named(document).map(({ name }) => name)).not.toContain('price');
});

test('the answers proposed for a larger diagram make a model that runs, whose units hold', () => {
  const document = customerSuccess();
  for (const { name, proposed } of named(document)) {
    answer(document, name, proposed);
    expect(troubles(document)).toEqual([]);
  }
  expect(checkUnits(document).diagnostics).toEqual([]);
});

test('after every answer of any interview the model compiles and runs, and nothing hangs in the air', () => {
  const answers = fc.array(fc.record({ which: fc.nat(9), kind: fc.constantFrom<WordKind>('stock', 'flow', 'auxiliary') }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(arrows({ signs: ['+', '-', '?'] }), answers, (all, session) => {
      const document = drawn(all);
      for (const { which, kind } of session) {
        const questions = named(document);
        const question = questions[which % Math.max(1, questions.length)];
        if (!question) break;
        answer(document, question.name, kind);
        expect(troubles(document)).toEqual([]);
        expect(validate(dataOf(document))).toMatchObject({ ok: true });
        for (const { id } of Object.values(rootModel(document).variables)) expect(shapeOf(viewIn(document), id)).not.toBeNull();
      }
      expect(Object.values(rootModel(document).variables).some(({ guess }) => guess)).toBe(true);
    }),
    { numRuns: runs(25) },
  );
});
