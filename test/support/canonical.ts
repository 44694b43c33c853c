import { loopMembers, outflowsOf, variableAt, type Equation, type Link, type Model, type ModelDocument, type Point, type Variable, type View, type ViewElement } from '#core/model';

/**
 * A document without what ids and the order of unlike things say: two documents with the same canonical form mean and
 * show the same. Names stand for ids; priorities are the order of a stock's outflows; places are told to a millionth.
 */
export function canonical(document: ModelDocument): unknown {
  const { title, note, settings, dimensions, units, scenarios, scenario, charts, tags, loops, foreign } = document;
  const dimensionName = (id: string): string => dimensions[id as keyof typeof dimensions]?.name ?? id;
  const models = Object.values(document.models);
  return plain({
    title,
    note: note || undefined,
    settings: { ...settings, saveEvery: settings.saveEvery === settings.dt ? undefined : settings.saveEvery },
    dimensions: Object.values(dimensions).map(({ name, elements, of, maps }) => ({
      name,
      elements,
      of: of && dimensionName(of),
      maps: maps && Object.entries(maps).map(([id, parts]) => [dimensionName(id), parts]),
    })),
    units,
    tags: Object.keys(tags ?? {}).length > 0 ? tags : undefined,
    foreign: foreignOf(foreign),
    models: [...models.filter(({ macro }) => macro), ...models.filter(({ macro }) => !macro)].map((model) => canonicalModel(document, model)),
    scenarios: Object.values(scenarios).map(({ id, name, note: told, values }) => ({
      name,
      note: told,
      chosen: id === scenario,
      values: Object.entries(values).map(([address, value]) => [pathOf(document, address), value]),
    })),
    // A loop that has lost a variable is remembered by its ids alone, which a reader does not have.
    loops: Object.entries(loops ?? {}).filter(([key]) => loopMembers(key).every((address) => variableAt(document, address))).map(([key, { name, nick }]) => [loopMembers(key).map((address) => pathOf(document, address)).toSorted(), name, nick]),
    charts: Object.values(charts).map(({ name, plots, allScenarios }) => ({
      name,
      allScenarios,
      plots: plots.map(({ variable, element }) => [pathOf(document, variable), element]),
    })),
  });
}

function canonicalModel(document: ModelDocument, model: Model): unknown {
  const nameOf = (id: string | null): string | null => (id === null ? null : (model.variables[id as Variable['id']]?.name ?? id));
  const { macro } = model;
  return {
    name: model.name,
    root: model.id === document.root,
    macro: macro && { parameters: macro.parameters.map(nameOf), outputs: macro.outputs.map(nameOf) },
    variables: Object.values(model.variables).map((variable) => canonicalVariable(document, model, variable, nameOf)),
    links: Object.values(model.links).map((link) => ({ ...canonicalLink(link, nameOf), foreign: foreignOf(link.foreign) })),
    views: Object.values(model.views).map((view) => canonicalView(document, model, view, nameOf)),
    foreign: foreignOf(model.foreign),
  };
}

type NameOf = (id: string | null) => string | null;

function canonicalLink({ from, to, polarity, delay, strength, shape, association, note }: Link, nameOf: NameOf): object {
  return { from: nameOf(from), to: nameOf(to), polarity, delay, strength, shape, association, note };
}

function canonicalVariable(document: ModelDocument, model: Model, variable: Variable, nameOf: NameOf): unknown {
  const { foreign, dimensions } = variable;
  const inner = variable.kind === 'module' ? document.models[variable.model] : undefined;
  return {
    ...variable,
    id: undefined,
    note: variable.note || undefined,
    range: emptyless(variable.range),
    format: emptyless(variable.format),
    tags: variable.tags?.length ? variable.tags : undefined,
    access: model.macro && [...model.macro.parameters, ...model.macro.outputs].includes(variable.id) ? undefined : variable.access,
    dimensions: dimensions?.map((one) => document.dimensions[one]?.name),
    ...('equation' in variable && { equation: canonicalEquation(variable.equation) }),
    ...('initial' in variable && variable.initial !== undefined && { initial: canonicalEquation(variable.initial) }),
    ...(variable.kind === 'flow' && { from: nameOf(variable.from), to: nameOf(variable.to), priority: undefined }),
    ...(variable.kind === 'stock' && { outflows: outflowsOf(model, variable.id).map(({ name }) => name) }),
    ...(variable.kind === 'module' && {
      model: inner?.name,
      bindings: Object.entries(variable.bindings).map(([input, text]) => [inner?.variables[input as Variable['id']]?.name ?? input, text].join(' <- ')).toSorted(),
    }),
    foreign: foreignOf(foreign),
  };
}

function canonicalEquation(equation: Equation): Equation {
  return typeof equation === 'object' && Object.keys(equation.elements).length === 0 ? (equation.default ?? '') : equation;
}

function canonicalView(document: ModelDocument, model: Model, { name, notation, elements, foreign }: View, nameOf: NameOf): unknown {
  const all = Object.values<ViewElement>(elements);
  const show = (element: ViewElement): object => canonicalElement({ document, model, elements }, element, nameOf);
  return {
    name,
    notation,
    standing: all.filter(({ kind }) => kind !== 'cloud' && kind !== 'curve').map(show),
    clouds: all.filter(({ kind }) => kind === 'cloud').map(show).map((cloud) => JSON.stringify(cloud)).toSorted(),
    curves: all.filter(({ kind }) => kind === 'curve').map(show),
    foreign: foreignOf(foreign),
  };
}

interface Around {
  readonly document: ModelDocument;
  readonly model: Model;
  readonly elements: View['elements'];
}

function canonicalElement({ document, model, elements }: Around, drawn: ViewElement, nameOf: NameOf): object {
  const element = { ...drawn, id: undefined };
  const { kind } = element;
  if (kind === 'curve') {
    const link = model.links[element.link];
    const ghost = element.from && elements[element.from];
    return { ...element, link: link && canonicalLink(link, nameOf), from: ghost && ghost.kind !== 'curve' ? place(ghost) : undefined };
  }
  if (kind === 'note') return { ...element, ...place(element), loop: element.loop && document.loops?.[element.loop]?.name };
  if (kind === 'frame') return { ...element, ...place(element) };
  if (kind === 'cloud') return { kind, end: element.end, flow: nameOf(element.flow), ...place(element) };
  if (kind === 'ghost') return { ...element, ...place(element), variable: nameOf(element.variable) };
  const isFlow = model.variables[element.variable]?.kind === 'flow';
  return { ...element, ...place(element), variable: nameOf(element.variable), bends: isFlow && element.bends?.length ? element.bends.map(place) : undefined };
}

function place({ x, y }: Point): Point {
  return { x: Math.round(x * 1e6) / 1e6, y: Math.round(y * 1e6) / 1e6 };
}

function pathOf(document: ModelDocument, address: string): string {
  const ids = address.split('.');
  return ids.map((_, at) => variableAt(document, ids.slice(0, at + 1).join('.'))?.variable.name ?? '?').join('.');
}

function emptyless<Value extends object>(value: Value | undefined): Value | undefined {
  return value && Object.keys(value).length > 0 ? value : undefined;
}

function foreignOf(foreign: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  return foreign && Object.keys(foreign).length > 0 ? foreign : undefined;
}

/** Without fields that are undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
