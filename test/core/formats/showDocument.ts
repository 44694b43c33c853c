import { variableAt, type Dimension, type Equation, type GraphicalFunction, type Macro, type Model, type ModelDocument, type Plot, type Point, type Variable, type View, type ViewElement } from '../../../src/core/model/index.ts';

/** A document as lines that a reviewer can check by eye: settings, dimensions, units, then each model. */
export function showDocument(document: ModelDocument): string[] {
  const { start, stop, dt, method, saveEvery, timeUnit } = document.settings;
  return [
    `"${document.title}" runs ${start} to ${stop} by ${dt} ${timeUnit}, ${method}${saveEvery === undefined ? '' : `, saved every ${saveEvery}`}`,
    ...Object.values(document.dimensions).map((dimension) => showDimension(document, dimension)),
    ...Object.entries(document.units).map(([name, { equation, aliases }]) => `unit ${name}${equation === undefined ? '' : ` = ${equation}`}${aliases ? ` (${aliases.join(', ')})` : ''}`),
    ...kept(document),
    ...Object.values(document.models).flatMap((model) => showModel(document, model)),
    ...Object.values(document.charts).map(({ name, plots }) => `chart ${name}: ${plots.map((plot) => showPlot(document, plot)).join(', ')}`),
  ];
}

function showDimension({ dimensions }: ModelDocument, { name, elements, of, maps = {} }: Dimension): string {
  const whole = of === undefined ? '' : `, a part of ${dimensions[of]?.name}`;
  const mapped = Object.entries(maps).map(([id, entries]) => `, to ${dimensions[id as Dimension['id']]?.name} as ${entries.join(' ')}`);
  return `dimension ${name}: ${typeof elements === 'number' ? elements : elements.join(' ')}${whole}${mapped.join('')}`;
}

function showPlot(document: ModelDocument, { variable, element }: Plot): string {
  const name = variableAt(document, variable)?.variable.name ?? variable;
  return element === undefined ? name : `${name}[${element}]`;
}

function showModel(document: ModelDocument, model: Model): string[] {
  const nameOf = (id: string | null): string => (id === null ? 'cloud' : (model.variables[id as Variable['id']]?.name ?? id));
  return [
    ...(model.id === document.root ? [] : [model.macro ? showMacro(model, model.macro, nameOf) : `model ${model.name}`]),
    ...Object.values(model.variables).flatMap((variable) => showVariable(document, variable, nameOf)),
    ...Object.values(model.links).map(
      ({ from, to, polarity = '', delay, note }) => `link ${nameOf(from)} -> ${nameOf(to)} ${polarity}${delay ? ' delay' : ''}${note === undefined ? '' : ` "${note}"`}`.trimEnd(),
    ),
    ...kept(model),
    ...Object.values(model.views).flatMap((view) => showView(model, view, nameOf)),
  ];
}

function showMacro({ name }: Model, { parameters, outputs }: Macro, nameOf: (id: string) => string): string {
  return `macro ${name}(${parameters.map(nameOf).join(', ')}) = ${outputs.map(nameOf).join(', ')}`;
}

function showVariable(document: ModelDocument, variable: Variable, nameOf: (id: string | null) => string): string[] {
  const axes = variable.dimensions?.map((id) => document.dimensions[id]?.name).join(',');
  const ends = variable.kind === 'flow' ? ` (${nameOf(variable.from)} -> ${nameOf(variable.to)}${variable.priority === undefined ? '' : `, #${variable.priority}`})` : '';
  const facts = [
    'nonNegative' in variable && variable.nonNegative ? 'non-negative' : '',
    'special' in variable && variable.special ? Object.entries(variable.special).map(([field, value]) => (field === 'kind' ? String(value) : `${field} ${String(value)}`)).join(', ') : '',
    'leak' in variable && variable.leak ? ['leak', ...Object.entries(variable.leak).map(([field, value]) => `${field} ${String(value)}`)].join(', ') : '',
    'overflow' in variable && variable.overflow ? 'overflow' : '',
    'initial' in variable && variable.initial !== undefined ? `initially ${showEquation(variable.initial)}` : '',
    'table' in variable && variable.table ? showTable(variable.table) : '',
    ...('tables' in variable ? Object.entries(variable.tables ?? {}).map(([key, table]) => `${key}: ${showTable(table)}`) : []),
    variable.units === undefined ? '' : `unit ${variable.units}`,
    variable.range ? `range ${variable.range.min ?? ''}..${variable.range.max ?? ''}` : '',
    variable.format ? `format ${JSON.stringify(variable.format)}` : '',
    variable.access ?? '',
    variable.note === undefined ? '' : `note ${JSON.stringify(variable.note)}`,
  ].filter((fact) => fact !== '');
  const equation = 'equation' in variable ? ` = ${showEquation(variable.equation)}` : '';
  const bindings = variable.kind === 'module' ? showBindings(document, variable) : '';
  return [`${variable.kind} ${variable.name}${axes === undefined ? '' : `[${axes}]`}${ends}${equation}${bindings}${facts.map((fact) => `; ${fact}`).join('')}`, ...kept(variable)];
}

function showBindings(document: ModelDocument, module: Variable & { kind: 'module' }): string {
  const definition = document.models[module.model];
  const bound = Object.entries(module.bindings).map(([input, text]) => `${definition?.variables[input as Variable['id']]?.name} = ${text}`);
  return ` of ${definition?.name}${bound.map((binding) => `, ${binding}`).join('')}`;
}

function showEquation(equation: Equation): string {
  if (typeof equation === 'string') return equation === '' ? '(none)' : equation;
  const own = Object.entries(equation.elements).map(([key, text]) => `${key}: ${text}`);
  return [...(equation.default === undefined ? [] : [equation.default]), ...own].join(' | ');
}

function showTable({ kind, x, y, yRange }: GraphicalFunction): string {
  const grid = Array.isArray(x) ? x.join(' ') : `${x.min}..${x.max}`;
  return `${kind} table ${grid} -> ${y.join(' ')}${yRange ? ` within ${yRange.min}..${yRange.max}` : ''}`;
}

function showView(model: Model, view: View, nameOf: (id: string | null) => string): string[] {
  const show = (element: ViewElement): string => {
    if (element.kind === 'curve') {
      const link = model.links[element.link];
      return `curve ${nameOf(link?.from ?? null)} -> ${nameOf(link?.to ?? null)} bent ${element.bend}${element.from === undefined ? '' : ' from ghost'}${element.tint === undefined ? '' : ` ${element.tint}`}`;
    }
    const size = 'width' in element && element.width !== undefined ? ` ${element.width}x${element.height}` : '';
    if (element.kind === 'note') return `note "${element.text}" at ${point(element)}${size}${element.tint === undefined ? '' : ` ${element.tint}`}`;
    if (element.kind === 'frame') return `frame "${element.title}" at ${point(element)}${size}${element.tint === undefined ? '' : ` ${element.tint}`}`;
    if (element.kind === 'cloud') return `cloud ${element.end} ${nameOf(element.flow)} at ${point(element)}`;
    const tint = 'tint' in element && element.tint !== undefined ? ` ${element.tint}` : '';
    const bends = element.kind === 'shape' && element.bends ? ` by ${element.bends.map(point).join(' ')}` : '';
    return `${element.kind} ${nameOf(element.variable)} at ${point(element)}${size}${element.label === undefined ? '' : ` name ${element.label}`}${tint}${bends}`;
  };
  return [`view ${view.name}`, ...Object.values(view.elements).map((element) => `  ${show(element)}`), ...kept(view)];
}

function point({ x, y }: Point): string {
  return `${x},${y}`;
}

function kept({ foreign }: { foreign?: Record<string, unknown> }): string[] {
  return foreign ? [`  kept ${JSON.stringify(foreign)}`] : [];
}
