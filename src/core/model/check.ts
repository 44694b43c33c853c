import { foldName } from '#core/language';
import { words } from '#core/words';
import { variableAt } from './find.ts';
import type { ModelId } from './ids.ts';
import type { Problem } from './problem.ts';
import type { Dimension, Macro, Model, ModelDocument, Variable } from './types.ts';
import type { View, ViewElement } from './view.ts';

const say = words.model;

/** Where something is in the document, and whether something else is there too. */
type Report = (path: string, message: string | null | false) => void;

/**
 * What is wrong with a document as a whole, where every field alone is right: something refers to what is not there,
 * two names are equal, a model contains itself. Commands never bring a document here; files edited by hand may.
 */
export function faults(document: ModelDocument): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => {
    if (message) problems.push({ path, message });
  };
  checkIds(document, report);
  report('root', !has(document.models, document.root) && say.noModel(document.root));
  report('scenario', document.scenario !== undefined && !has(document.scenarios, document.scenario) && say.noScenario(document.scenario));
  checkNames(document.dimensions, 'dimensions', report);
  for (const dimension of Object.values(document.dimensions)) {
    checkDimension(document, dimension, (field, message) => report(`dimensions.${dimension.id}.${field}`, message));
  }
  checkNames(Object.fromEntries(Object.entries(document.models).filter(([, { macro }]) => macro)), 'models', report);
  for (const model of Object.values(document.models)) checkModel(document, model, report);
  checkNesting(document, report);
  if (problems.length === 0) checkAddresses(document, report);
  return problems;
}

function checkDimension(document: ModelDocument, { of, maps = {} }: Dimension, report: Report): void {
  report('of', of !== undefined && !has(document.dimensions, of) && say.noDimension(of));
  for (const id of Object.keys(maps)) report(`maps.${id}`, !has(document.dimensions, id) && say.noDimension(id));
}

function checkMacro({ id, variables }: Model, { parameters, outputs }: Macro, root: ModelId, report: Report): void {
  report('', id === root && say.rootMacro);
  report('.outputs', outputs.length === 0 && say.noOutput);
  for (const [at, output] of outputs.entries()) report(`.outputs.${at}`, !has(variables, output) && say.noVariable(output));
  for (const [at, parameter] of parameters.entries()) {
    const kind = has(variables, parameter) ? variables[parameter]?.kind : undefined;
    report(`.parameters.${at}`, kind === undefined ? say.noVariable(parameter) : kind !== 'auxiliary' && kind !== 'flow' && say.noParameter(parameter));
  }
}

function checkModel(document: ModelDocument, model: Model, report: Report): void {
  const path = `models.${model.id}`;
  checkNames(model.variables, `${path}.variables`, report);
  if (model.macro) checkMacro(model, model.macro, document.root, (field, message) => report(`${path}.macro${field}`, message));
  for (const variable of Object.values(model.variables)) {
    checkVariable(document, model, variable, (field, message) => report(`${path}.variables.${variable.id}.${field}`, message));
  }
  for (const { id, from, to } of Object.values(model.links)) {
    report(`${path}.links.${id}.from`, noVariable(model, from));
    report(`${path}.links.${id}.to`, noVariable(model, to));
  }
  for (const view of Object.values(model.views)) checkView(model, view, (field, message) => report(`${path}.views.${view.id}.elements.${field}`, message));
}

function checkVariable(document: ModelDocument, model: Model, variable: Variable, report: Report): void {
  for (const [at, id] of (variable.dimensions ?? []).entries()) report(`dimensions.${at}`, !has(document.dimensions, id) && say.noDimension(id));
  if (variable.kind === 'flow') {
    for (const end of ['from', 'to'] as const) {
      const stock = variable[end];
      report(end, stock !== null && (noVariable(model, stock) ?? (model.variables[stock]?.kind !== 'stock' && say.notAStock(stock))));
    }
  }
  if (variable.kind !== 'module') return;
  const inner = document.models[variable.model];
  report('model', !has(document.models, variable.model) && say.noModel(variable.model));
  if (inner) for (const id of Object.keys(variable.bindings)) report(`bindings.${id}`, noVariable(inner, id));
}

/** A variable has one symbol in a view, a link one curve, a flow's end one cloud; a cloud stands only where no stock is. */
function checkView(model: Model, view: View, report: Report): void {
  const drawn = new Set<string>();
  for (const element of Object.values(view.elements)) {
    checkElement(model, view, element, (field, message) => report(`${element.id}.${field}`, message));
    const thing = identity(element);
    if (thing !== null) report(element.id, drawn.has(thing) && say.drawnTwice);
    if (thing !== null) drawn.add(thing);
  }
}

function checkElement(model: Model, view: View, element: ViewElement, report: Report): void {
  if (element.kind === 'shape' || element.kind === 'ghost') report('variable', noVariable(model, element.variable));
  if (element.kind === 'cloud') {
    const flow = model.variables[element.flow];
    report('flow', flow?.kind !== 'flow' && say.notAFlow(element.flow));
    report('end', flow?.kind === 'flow' && flow[element.end] !== null && say.cloudOnStock);
  }
  if (element.kind !== 'curve') return;
  const link = has(model.links, element.link) ? model.links[element.link] : undefined;
  const ghost = element.from === undefined ? undefined : view.elements[element.from];
  report('link', !link && say.noLink(element.link));
  report('from', element.from !== undefined && !(ghost?.kind === 'ghost' && ghost.variable === link?.from) && say.noGhost(element.from));
}

function identity(element: ViewElement): string | null {
  if (element.kind === 'shape') return `shape ${element.variable}`;
  if (element.kind === 'curve') return `curve ${element.link}`;
  return element.kind === 'cloud' ? `cloud ${element.flow} ${element.end}` : null;
}

/** Names are told apart as equations tell them apart. */
function checkNames(entries: Readonly<Record<string, { readonly name: string }>>, path: string, report: Report): void {
  const seen = new Set<string>();
  for (const [id, { name }] of Object.entries(entries)) {
    const folded = foldName(name);
    report(`${path}.${id}.name`, folded === '' ? say.blankName : seen.has(folded) && say.sameName(name));
    seen.add(folded);
  }
}

/** An id is part of addresses, where a point joins ids. */
function checkIds(document: ModelDocument, report: Report): void {
  const checkKeys = (entries: object, path: string): void => {
    for (const id of Object.keys(entries)) report(`${path}.${id}`, !/^[A-Za-z][\w-]*$/.test(id) && say.badId);
  };
  for (const collection of ['dimensions', 'scenarios', 'charts', 'models'] as const) checkKeys(document[collection], collection);
  for (const { id, ...model } of Object.values(document.models)) {
    for (const collection of ['variables', 'links', 'views'] as const) checkKeys(model[collection], `models.${id}.${collection}`);
    for (const view of Object.values(model.views)) checkKeys(view.elements, `models.${id}.views.${view.id}.elements`);
  }
}

function checkNesting(document: ModelDocument, report: Report): void {
  const done = new Set<ModelId>();
  const open = new Set<ModelId>();
  const visit = (id: ModelId): void => {
    if (done.has(id)) return;
    open.add(id);
    for (const variable of Object.values(document.models[id]?.variables ?? {})) {
      if (variable.kind !== 'module') continue;
      if (open.has(variable.model)) report(`models.${id}.variables.${variable.id}.model`, say.containsItself(variable.model));
      else visit(variable.model);
    }
    open.delete(id);
    done.add(id);
  };
  for (const model of Object.values(document.models)) visit(model.id);
}

function checkAddresses(document: ModelDocument, report: Report): void {
  const lost = (address: string): string | false => !variableAt(document, address) && say.noVariable(address);
  for (const { id, values } of Object.values(document.scenarios)) {
    for (const address of Object.keys(values)) report(`scenarios.${id}.values.${address}`, lost(address));
  }
  for (const { id, plots } of Object.values(document.charts)) {
    for (const [at, { variable }] of plots.entries()) report(`charts.${id}.plots.${at}.variable`, lost(variable));
  }
}

const has = (record: object, key: string): boolean => Object.hasOwn(record, key);
const noVariable = (model: Model, id: string): string | null => (has(model.variables, id) ? null : say.noVariable(id));
