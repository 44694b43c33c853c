import { describe, expect, test } from 'vitest';
import { dataOf, migrate, newDocument, validate } from '#core/model';
import { idOf, linkBetween, model } from '#test/documents';

type Data = Record<string, unknown>;

const whole = model()
  .stock('Customers', 100)
  .flow('sales', { to: 'Customers' }, 'Customers * growth')
  .constant('growth', 0.1)
  .auxiliary('income', 'Customers * 5')
  .link('growth', 'sales', '+')
  .ghost('growth')
  .dimension('Segment', ['SMB', 'Mid'])
  .scenario('slow', { growth: 0.05 })
  .build();

/** The document's data with one value replaced; `undefined` takes it away. */
function withValue(path: string, value: unknown): unknown {
  const data = structuredClone(dataOf(whole)) as Data;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const owner = parts.reduce<Data>((object, part) => object[part] as Data, data);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return data;
}

/** The problems of such data, as `path: message`. */
function problems(path: string, value: unknown): string[] {
  const validation = validate(withValue(path, value));
  return validation.ok ? [] : validation.problems.map((problem) => `${problem.path}: ${problem.message}`);
}

const customers = idOf(whole, 'Customers');
const sales = idOf(whole, 'sales');
const growth = idOf(whole, 'growth');
const link = linkBetween(whole, 'growth', 'sales').id;
const [view] = Object.keys(whole.models[whole.root]?.views ?? {});
const [scenario = ''] = Object.keys(whole.scenarios);
const elements = Object.values(Object.values(whole.models[whole.root]?.views ?? {})[0]?.elements ?? {});
const drawn = (kind: string) => `models.main.views.${view}.elements.${elements.find((element) => element.kind === kind)?.id}`;

test('what a document says of itself is a document again', () => {
  const validation = validate(dataOf(whole));
  expect(validation).toEqual({ ok: true, document: whole });
});

describe('a wrong field is named by its path, with the reason', () => {
  test.each([
    [`models.main.variables.${growth}.equation`, 5, 'expected text'],
    [`models.main.variables.${growth}.equation`, undefined, 'is missing'],
    [`models.main.variables.${growth}.kind`, 'tank', 'expected one of "stock", "flow", "auxiliary", "lookup", "module"'],
    [`models.main.variables.${growth}.name`, ['a'], 'expected text'],
    [`models.main.links.${link}.polarity`, '?', 'expected one of "+", "-"'],
    ['settings.dt', '1/8', 'expected a finite number'],
    ['settings.stop', Infinity, 'expected a finite number'],
    ['settings.method', 'heun', 'expected one of "euler", "rk2", "rk4", "rk45"'],
    ['title', undefined, 'is missing'],
    ['counter', -1, 'expected a whole number, 0 or more'],
    ['models', [], 'expected an object with named fields'],
    [`${drawn('curve')}.bend`, 270, 'expected degrees between -180 and 180'],
    [`${drawn('cloud')}.x`, null, 'expected a finite number'],
    [`scenarios.${scenario}.values.${growth}`, 'much', 'expected a finite number'],
  ])('%s = %j', (path, value, reason) => {
    expect(problems(path, value)).toEqual([`${path}: ${reason}`]);
  });

  test('also within the texts of an array, under any key', () => {
    const path = `models.main.variables.${growth}.equation`;
    expect(problems(path, { elements: { constructor: 5 } })).toEqual([`${path}.elements.constructor: expected text`]);
  });
});

describe('what does not fit together is named', () => {
  test.each([
    ['root', 'm9', 'there is no model "m9"'],
    ['scenario', 's9', 'there is no scenario "s9"'],
    [`models.main.links.${link}.to`, 'v99', 'there is no variable "v99"'],
    [`models.main.variables.${sales}.to`, growth, `"${growth}" is not a stock`],
    [`models.main.variables.${growth}.name`, 'CUSTOMERS', 'the name "CUSTOMERS" is used twice; blanks, underscores and capitals make no difference'],
    [`models.main.variables.${growth}.name`, ' _ ', 'a name needs at least one letter'],
    [`${drawn('ghost')}.variable`, 'constructor', 'there is no variable "constructor"'],
    [`${drawn('cloud')}.end`, 'to', 'this end of the flow is joined to a stock and needs no cloud'],
    [`${drawn('cloud')}.flow`, customers, `"${customers}" is not a flow`],
    [`${drawn('curve')}.link`, 'l99', 'there is no link "l99"'],
    [`${drawn('curve')}.from`, 'e99', '"e99" is no ghost of the variable that the link leaves'],
  ])('%s = %j', (path, value, reason) => {
    const said = problems(path, value);
    expect(said).toContain(`${path}: ${reason}`);
  });

  test('a dimension that is a part of none, or mapped to none', () => {
    const path = `dimensions.${Object.keys(whole.dimensions)[0]}`;
    expect(problems(`${path}.of`, 'd99')).toEqual([`${path}.of: there is no dimension "d99"`]);
    expect(problems(`${path}.maps`, { d99: ['x', 'y'] })).toEqual([`${path}.maps.d99: there is no dimension "d99"`]);
  });

  test('what a macro takes and gives', () => {
    const macro = (fields: Data) => problems('models.m90', { name: 'Twice', variables: { v91: { kind: 'stock', name: 's', equation: '1' } }, links: {}, views: {}, macro: { parameters: [], outputs: ['v91'], ...fields } });
    expect(macro({})).toEqual([]);
    expect(macro({ outputs: [] })).toEqual(['models.m90.macro.outputs: a macro needs at least one output, the value of its calls']);
    expect(macro({ outputs: ['v92'] })).toEqual(['models.m90.macro.outputs.0: there is no variable "v92"']);
    expect(macro({ parameters: ['v91', 'v92'] })).toEqual([
      'models.m90.macro.parameters.0: "v91" cannot be a parameter; auxiliaries and flows can',
      'models.m90.macro.parameters.1: there is no variable "v92"',
    ]);
    expect(problems('models.main.macro', { parameters: [], outputs: [customers] })).toEqual(['models.main.macro: the model that runs cannot be a macro']);
  });

  test('values of a variable that is not there', () => {
    expect(problems(`scenarios.${scenario}.values.v77`, 1)).toEqual([`scenarios.${scenario}.values.v77: there is no variable "v77"`]);
  });

  test('a variable drawn twice in a view', () => {
    const copy = { ...elements[0], id: 'e90' };
    expect(problems(`models.main.views.${view}.elements.e90`, copy)).toEqual([
      `models.main.views.${view}.elements.e90: this is drawn in the view already`,
    ]);
  });

  test('an id that could not stand in an address', () => {
    const data = withValue('title', 'T') as { models: { main: { variables: Data } } };
    data.models.main.variables['a.b'] = { kind: 'auxiliary', name: 'x', equation: '' };
    expect(validate(data)).toMatchObject({ ok: false, problems: [{ path: 'models.main.variables.a.b' }] });
  });

  test('a model that would contain itself', () => {
    const module = { kind: 'module', name: 'me', model: 'main', bindings: {} };
    expect(problems('models.main.variables.v80', module)).toEqual(['models.main.variables.v80.model: the model "main" would contain itself']);
  });

  test('an input bound to a variable that the inner model does not have', () => {
    const data = withValue('models.m70', { name: 'Inner', variables: {}, links: {}, views: {} }) as { models: { main: { variables: Data } } };
    data.models.main.variables['v80'] = { kind: 'module', name: 'inner', model: 'm70', bindings: { v81: '1' } };
    expect(validate(data)).toMatchObject({ ok: false, problems: [{ path: 'models.main.variables.v80.bindings.v81' }] });
  });
});

describe('hostile data', () => {
  test('nested deeper than the stack is refused', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
    expect(validate(withValue('foreign', { deep }))).toEqual({
      ok: false,
      problems: [{ path: 'foreign.deep.a', message: 'the data is nested deeper than any model' }],
    });
  });

  test('that reaches for the prototype is refused', () => {
    const data = JSON.parse('{"format": 1, "models": {"__proto__": {"polluted": true}}}') as unknown;
    expect(validate(data)).toMatchObject({ ok: false, problems: [{ path: 'models.__proto__' }] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([null, 1, 'text', [], {}, { format: '1' }, { format: 0 }, { format: 1.5 }])('that is no model is said to be none: %j', (data) => {
    expect(validate(data)).toMatchObject({ ok: false, problems: [{ message: 'this is not a Loopwell model' }] });
  });

  test('says at most 20 things at once', () => {
    const variables = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`v${at}`, {}]));
    const validation = validate(withValue('models.main.variables', variables));
    expect(validation.ok ? [] : validation.problems).toHaveLength(20);
  });
});

describe('another format', () => {
  test('a newer one is refused in its own sentence', () => {
    const validation = validate({ ...(dataOf(whole) as Data), format: 7, models: 'something new' });
    expect(validation).toMatchObject({ ok: false, problems: [{ path: '' }] });
    expect(validation.ok ? '' : validation.problems[0]?.message).toContain('newer Loopwell (format 7; this one reads up to 1)');
  });

  test('an earlier one goes through every step in between', () => {
    const steps = {
      1: ({ name, ...rest }: Data) => ({ ...rest, title: name }),
      2: (data: Data) => ({ ...data, counter: 0 }),
    };
    expect(migrate({ format: 1, name: 'Old' }, steps, 3)).toEqual({ ok: true, data: { format: 3, title: 'Old', counter: 0 } });
    expect(migrate({ format: 2, title: 'Old' }, steps, 3)).toEqual({ ok: true, data: { format: 3, title: 'Old', counter: 0 } });
  });

  test('one without a step is refused', () => {
    expect(migrate({ format: 1 }, {}, 2)).toMatchObject({ ok: false, problem: { path: '', message: 'format 1 is not known' } });
  });
});

test('a counter that a hand-edited file left behind catches up, so that no id is given twice', () => {
  const validation = validate(withValue('counter', 0));
  expect(validation.ok && validation.document.counter).toBe(whole.counter);
});

test('a document made here is a document', () => {
  expect(validate(dataOf(newDocument({ title: 'New' }))).ok).toBe(true);
});
