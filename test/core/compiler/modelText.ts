import { compile, listing } from '#core/compiler';
import {
  findVariable, newDocument, newId, newModel, rootModel,
  type Diagnostic, type DimensionId, type Equation, type Flow, type GraphicalFunction, type Model, type ModelDocument, type ModelId, type Variable, type VariableId,
} from '#core/model';

/**
 * A document from lines of text, for tests of the compiler:
 *
 *     run 0..10 dt 1 euler                     settings
 *     dimension Region: north, south           or: dimension Age: 4
 *     part Cold of Region: north               a dimension that is a part of another
 *     map Team to Region: Cold, south          where each element of a dimension stands in another
 *     stock Water = 10; +rain -use; nn         initial value; flows, outflows by priority; non-negative
 *     flow use = 3; uniflow
 *     flow churn = 0.1; leak 0.5..1 whole     a leak, with its zone and whole units; or: overflow
 *     conveyor Water: transit 4; discrete      a special stock: settings and switches; or: queue, oven
 *     aux price[Region] = 2                    array
 *     element price[south] = 3                 one element's own equation
 *     initial price = 1                        initial value of its own
 *     table effect = 0:0 1:2 discrete          a table without input; with an equation before it: its input
 *     input rate = 0                           a variable that a module's owner binds
 *     model Shop                               what follows belongs to another model
 *     macro SCALE(x, k) = y, z             what follows belongs to a macro with these parameters and outputs
 *     units price: $/customer              the unit of a variable
 *     unit head = customer; heads          a unit of the document, its equation, other spellings
 *     module shop of Shop; rate = price        an instance with its bindings
 */
export function documentFrom(text: string): ModelDocument {
  const document = newDocument({ title: 'Case' });
  document.settings = { start: 0, stop: 2, dt: 1, method: 'euler', timeUnit: 'month' };
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const models = new Map<string, ModelId>(lines.flatMap((line) => (/^(?:model|macro) /.test(line) ? [[modelName(line), newModel(document, modelName(line)).id]] : [])));
  const later: (() => void)[] = [];
  let model = rootModel(document);
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+) (.*)$/s.exec(line) ?? [];
    if (word === 'model' || word === 'macro') model = modelNamed(document, models, modelName(line));
    if (word === 'macro') later.unshift(makeMacro(model, line));
    else if (word === 'model') continue;
    else later.push(...read({ document, model, models }, word, rest));
  }
  for (const task of later) task();
  return document;
}

/** The name in `model Shop` or `macro SCALE(x, k) = y`. */
function modelName(line: string): string {
  return /^\w+ ([^(=]*)/.exec(line)?.[1]?.trim() ?? '';
}

function makeMacro(model: Model, line: string): () => void {
  const [, parameters = '', outputs = ''] = /\((.*)\) = (.*)$/.exec(line) ?? [];
  return () => {
    const ids = (names: string): VariableId[] => names.split(',').map((name) => named(model, name.trim()).id);
    model.macro = { parameters: parameters.trim() === '' ? [] : ids(parameters), outputs: ids(outputs) };
  };
}

interface Place {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly models: ReadonlyMap<string, ModelId>;
}

function modelNamed(document: ModelDocument, models: ReadonlyMap<string, ModelId>, name: string): Model {
  const found = document.models[models.get(name) ?? ('' as ModelId)];
  if (!found) throw new Error(`no model ${name}`);
  return found;
}

/** Reads one line; gives what has to wait until every variable is there. */
function read(place: Place, word: string, rest: string): (() => void)[] {
  const { document, model } = place;
  const [head = '', ...options] = rest.split(';').map((part) => part.trim());
  switch (word) {
    case 'run':
      readSettings(document, rest);
      return [];
    case 'dimension':
      readDimension(document, rest);
      return [];
    case 'part':
      readPart(document, rest);
      return [];
    case 'map':
      readMapping(document, rest);
      return [];
    case 'stock':
      return readStock(place, head, options);
    case 'flow':
      add(place, head, { kind: 'flow', from: null, to: null, ...(options.includes('uniflow') ? { nonNegative: true } : {}), ...readMarks(options) });
      return [];
    case 'aux':
    case 'input':
      add(place, head, { kind: 'auxiliary', ...(word === 'input' ? { access: 'input' } : {}) });
      return [];
    case 'table':
      readTable(place, head);
      return [];
    case 'module':
      return readModule(place, head, options);
    case 'conveyor':
    case 'queue':
    case 'oven': {
      const [name = '', first = ''] = head.split(': ');
      return [() => Object.assign(named(model, name), { special: readSpecial(word, [first, ...options]) })];
    }
    case 'units': {
      const [name = '', units = ''] = rest.split(': ');
      return [() => Object.assign(named(model, name), { units })];
    }
    case 'unit': {
      const [name = '', equation = ''] = head.split(' = ');
      document.units[name] = { ...(equation === '' ? {} : { equation }), ...(options.length > 0 ? { aliases: options } : {}) };
      return [];
    }
    case 'element':
    case 'initial': {
      const [, name = '', element, text = ''] = /^([^=[]+?)(?:\[(.*?)\])? = (.*)$/s.exec(head) ?? [];
      return [() => refine(named(model, name), word, element, text)];
    }
    default:
      throw new Error(`what is "${word} ${rest}"?`);
  }
}

function readSpecial(kind: 'conveyor' | 'queue' | 'oven', options: readonly string[]): object {
  const given = options.filter((option) => option !== '').map((option): [string, string | true] => {
    const [, field = '', text] = /^(\w+)(?: (.*))?$/s.exec(option) ?? [];
    return [field, text ?? true];
  });
  return { kind, ...(kind === 'conveyor' ? { transit: '' } : kind === 'oven' ? { cook: '' } : {}), ...Object.fromEntries(given) };
}

function readMarks(options: readonly string[]): Pick<Flow, 'leak' | 'overflow'> {
  const leak = options.find((option) => option.startsWith('leak'));
  const [, start, end, whole] = /^leak(?: (\S+)\.\.(\S+))?( whole)?$/.exec(leak ?? '') ?? [];
  return {
    ...(leak === undefined ? {} : { leak: { ...(start === undefined ? {} : { start: Number(start), end: Number(end) }), ...(whole === undefined ? {} : { whole: true }) } }),
    ...(options.includes('overflow') ? { overflow: true } : {}),
  };
}

function readSettings(document: ModelDocument, text: string): void {
  const [, start, stop, dt, method, save] = /^(\S+)\.\.(\S+) dt (\S+) (\w+)(?: save (\S+))?$/.exec(text) ?? [];
  const settings = { ...document.settings, start: Number(start), stop: Number(stop), dt: Number(dt), method: method === 'rk4' ? 'rk4' : 'euler' } as const;
  document.settings = save === undefined ? settings : { ...settings, saveEvery: Number(save) };
}

function readDimension(document: ModelDocument, text: string): void {
  const [name = '', elements = ''] = text.split(':').map((part) => part.trim());
  const id = newId(document, 'd');
  document.dimensions[id] = { id, name, elements: /^\d+$/.test(elements) ? Number(elements) : elements.split(',').map((one) => one.trim()) };
}

function readPart(document: ModelDocument, text: string): void {
  const [, name = '', whole = '', elements = ''] = /^(.*?) of (.*?): (.*)$/.exec(text) ?? [];
  readDimension(document, `${name}: ${elements}`);
  Object.assign(document.dimensions[dimensionNamed(document, name)] ?? {}, { of: dimensionNamed(document, whole) });
}

function readMapping(document: ModelDocument, text: string): void {
  const [, name = '', target = '', entries = ''] = /^(.*?) to (.*?): (.*)$/.exec(text) ?? [];
  const dimension = document.dimensions[dimensionNamed(document, name)];
  if (dimension) dimension.maps = { ...dimension.maps, [dimensionNamed(document, target)]: entries.split(',').map((one) => one.trim()) };
}

type Made<Kind extends Variable['kind']> = Omit<Extract<Variable, { kind: Kind }>, 'id' | 'name' | 'equation' | 'dimensions'>;

function add({ document, model }: Place, head: string, rest: Made<'stock'> | Made<'flow'> | Made<'auxiliary'>): Variable {
  const [, name = '', over, equation = ''] = /^([^=[]*?)\s*(?:\[(.*?)\])?\s*(?:= ?(.*))?$/s.exec(head) ?? [];
  const id = newId(document, 'v');
  const dimensions = over?.split(',').map((one) => dimensionNamed(document, one.trim()));
  const variable = { id, name, equation, ...rest, ...(dimensions ? { dimensions } : {}) } as Variable;
  model.variables[id] = variable;
  return variable;
}

function dimensionNamed(document: ModelDocument, name: string): DimensionId {
  const found = Object.values(document.dimensions).find((dimension) => dimension.name === name);
  if (!found) throw new Error(`no dimension ${name}`);
  return found.id;
}

function named(model: Model, name: string): Variable {
  const found = findVariable(model, name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
}

function readStock(place: Place, head: string, options: readonly string[]): (() => void)[] {
  const stock = add(place, head, { kind: 'stock', ...(options.includes('nn') ? { nonNegative: true } : {}) });
  const ends = options.flatMap((option) => [...option.matchAll(/([+-])\s*([^+-]+)/g)]);
  return ends.map(([, sign, flowName = ''], priority) => () => {
    const flow = named(place.model, flowName.trim());
    if (flow.kind !== 'flow') throw new Error(`${flowName} is no flow`);
    if (sign === '+') flow.to = stock.id;
    else Object.assign(flow, { from: stock.id, priority });
  });
}

/** `name[Dim] = input / 0:0 1:2 kind`; without an input a lookup. */
function readTable(place: Place, head: string): void {
  const [, name = '', input = '', points = '', kind = 'continuous'] = /^(.*?) = (?:(.*?) \/ )?((?:\S+:\S+ ?)+?)(?: (discrete|extrapolate))?$/.exec(head) ?? [];
  const pairs = points.trim().split(' ').map((point) => point.split(':').map(Number));
  const table = { kind: kind as GraphicalFunction['kind'], x: pairs.map(([x]) => x ?? NaN), y: pairs.map(([, y]) => y ?? NaN) };
  if (input !== '') Object.assign(add(place, `${name} = ${input}`, { kind: 'auxiliary' }), { table });
  else {
    const id = newId(place.document, 'v');
    place.model.variables[id] = { kind: 'lookup', id, name, table };
  }
}

function readModule({ document, model, models }: Place, head: string, options: readonly string[]): (() => void)[] {
  const [name = '', of = ''] = head.split(' of ').map((part) => part.trim());
  const inner = modelNamed(document, models, of);
  const id = newId(document, 'v');
  const bindings: Record<VariableId, string> = {};
  model.variables[id] = { kind: 'module', id, name, model: inner.id, bindings };
  return options.map((option) => () => {
    const [input = '', text = ''] = option.split(' = ');
    bindings[named(inner, input).id] = text;
  });
}

function refine(variable: Variable, word: string, element: string | undefined, text: string): void {
  if (!('equation' in variable)) return;
  if (word === 'initial') Object.assign(variable, { initial: text });
  else if (element !== undefined) variable.equation = withElement(variable.equation, element, text);
}

function withElement(equation: Equation, element: string, text: string): Equation {
  const { default: common, elements } = typeof equation === 'string' ? { default: equation, elements: {} } : equation;
  return { ...(common ? { default: common } : {}), elements: { ...elements, [element]: text } };
}

/** What compiling gives, as text: diagnostics with the words that they point at, then the program. */
export function showCompilation(text: string): string {
  const document = documentFrom(text);
  const { program, diagnostics } = compile(document);
  return [...diagnostics.map((diagnostic) => showDiagnostic(document, diagnostic)), program ? listing(program) : 'nothing runs'].join('\n');
}

function showDiagnostic(document: ModelDocument, { severity, code, message, place, fix }: Diagnostic): string {
  const variable = place.model && place.variable ? document.models[place.model]?.variables[place.variable] : undefined;
  const at = [variable?.name ?? place.setting, place.part === 'equation' ? undefined : place.part, place.span && `${place.span.from}-${place.span.to}`];
  const mended = fix ? ` (${fix.label}: ${'text' in fix ? fix.text : JSON.stringify(fix.settings)})` : '';
  return `${severity} ${code} at ${at.filter((part) => part !== undefined).join(' ')}: ${message}${mended}`;
}
