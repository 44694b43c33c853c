import { foldName } from '#core/language';
import { freeName, newId, newModel, type Auxiliary, type Model, type Variable, type VariableId } from '#core/model';
import { words } from '#core/words';
import type { XmlElement } from '../xml.ts';
import { readBehavior } from './behavior.ts';
import { attributeOf, childOf, childrenOf, nameFrom } from './element.ts';
import { joinFlows } from './flows.ts';
import { keepUnknown } from './keep.ts';
import { readLinks } from './links.ts';
import type { FileReading, ModelReading } from './reading.ts';
import { createReport } from '../report.ts';
import { readEquation, readName } from './spelling.ts';
import { readVariables, variableTags } from './variables.ts';
import { readViews } from './views.ts';

/** `format` says how help shows a call; the name and the parameters say as much. */
const KNOWN = {
  attributes: ['name'],
  children: ['eqn', 'parm', 'format', 'variables', 'views', 'behavior', 'loopwell:output', ...variableTags],
};

/** Reads every `<macro>` of a file into a model that equations can call (XMILE 1.0, 4.8). */
export function readMacros(root: XmlElement, file: FileReading): void {
  const names = new Set<string>();
  for (const element of childrenOf(root, 'macro')) {
    const name = nameFrom(attributeOf(element, 'name') ?? '');
    const folded = foldName(name);
    if (name === '' || names.has(folded)) file.report.warning(element, words.formats.macroUnnamed(name), 'lost');
    else readMacro(root, element, name, file);
    names.add(folded);
  }
}

function readMacro(root: XmlElement, element: XmlElement, name: string, file: FileReading): void {
  const model = newModel(file.document, readName(element) ?? name);
  const lists = [...childrenOf(element, 'variables'), element];
  for (const list of lists) keepUnknown(model, list, list === element ? KNOWN : { attributes: [], children: [...variableTags, 'loopwell:link'] }, file.report);
  const variables = lists.flatMap((parent) => parent.children);
  const reading: ModelReading = { file, model, element, variables, behavior: readBehavior(root), byName: new Map(), elements: new Map() };
  const parms = childrenOf(element, 'parm');
  addParameters(reading, parms);
  readVariables(reading);
  const parameters = parms.map((parm) => readParameter(reading, parm));
  model.macro = { parameters, outputs: [readOutput(reading), ...otherOutputs(reading)] };
  joinFlows(reading);
  readLinks(reading);
  drawMacro(reading);
}

/** Adds the parameters that have no element of their own among the macro's variables. */
function addParameters(reading: ModelReading, parms: readonly XmlElement[]): void {
  const listed = new Set(reading.variables.map((element) => foldName(nameFrom(attributeOf(element, 'name') ?? ''))));
  for (const name of parms.map((parm) => nameFrom(parm.text))) {
    if (!listed.has(foldName(name)) && !reading.byName.has(foldName(name))) addVariable(reading, name);
  }
}

/** A parameter is a variable of the macro, by its own element or by this one; its equation is what counts without an argument. */
function readParameter(reading: ModelReading, parm: XmlElement): VariableId {
  const name = nameFrom(parm.text);
  const known = reading.byName.get(foldName(name));
  const parameter = known?.kind === 'auxiliary' || known?.kind === 'flow' ? known : addVariable(reading, name);
  parameter.access = 'input';
  parameter.equation = readDefault(parm);
  return parameter.id;
}

/** What counts where a call leaves the argument out. */
function readDefault(parm: XmlElement): string {
  return readEquation({ ...parm, text: attributeOf(parm, 'default') ?? '' });
}

/** The value of a call: the variable that `<eqn>` names, or one made for an equation that is more than a name. */
function readOutput(reading: ModelReading): VariableId {
  const text = readEquation(childOf(reading.element, 'eqn'));
  const known = reading.byName.get(foldName(nameFrom(text === '' ? reading.model.name : text)));
  if (known && known.access !== 'input') return asOutput(known);
  const made = addVariable(reading, reading.model.name);
  made.equation = text;
  return asOutput(made);
}

/** Outputs beside the first, which XMILE 1.0 has no word for. */
function otherOutputs({ element, byName, file }: ModelReading): VariableId[] {
  return childrenOf(element, 'loopwell:output').flatMap((output) => {
    const known = byName.get(foldName(nameFrom(output.text)));
    if (!known) file.report.warning(output, words.formats.unknownOutput(nameFrom(output.text)), 'lost');
    return known ? [asOutput(known)] : [];
  });
}

function asOutput(variable: Variable): VariableId {
  variable.access = 'output';
  return variable.id;
}

function addVariable({ model, file, byName }: ModelReading, wanted: string): Auxiliary {
  const name = freeName(model, wanted);
  const variable: Auxiliary = { id: newId(file.document, 'v'), name, kind: 'auxiliary', equation: '' };
  model.variables[variable.id] = variable;
  byName.set(foldName(name), variable);
  return variable;
}

/** Some programs put the drawing of the model into every macro: of a drawing, what shows variables of the macro counts. */
function drawMacro(reading: ModelReading): void {
  if (!childOf(reading.element, 'views')) return;
  const { model, file } = reading;
  readViews({ ...reading, file: { ...file, report: createReport() } });
  if (!file.complete.has(model.id)) removeEmptyViews(model);
}

function removeEmptyViews(model: Model): void {
  for (const { id, elements } of Object.values(model.views)) {
    if (!Object.values(elements).some(({ kind }) => kind === 'shape')) delete model.views[id];
  }
}
