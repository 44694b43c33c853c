import { foldName, parse } from '#core/language';
import type { Macro, Model, Variable } from '#core/model';
import { xml, type XmlNode } from '../../writeXml.ts';
import { nameAttributes, spelledEquation, spelledName } from '../spelling.ts';
import { equationNodes } from './equations.ts';
import { linkNodes } from './links.ts';
import { keptBy } from './kept.ts';
import { variableNode } from './variables.ts';
import { viewsNode } from './views.ts';
import type { Writing } from './writing.ts';

/** The element of a macro (XMILE 1.0, 4.8); outputs beside the first are for Loopwell alone. */
export function macroNode(writing: Writing, model: Model, macro: Macro): XmlNode {
  const { attributes, parts } = keptBy(model);
  const [first, ...others] = macro.outputs.map((id) => model.variables[id]).filter((variable) => variable !== undefined);
  const made = first && isMade(model, first) ? first : null;
  writing.losses.add('macroOutputs', others.length > 0 ? 1 : 0);
  const parameters = macro.parameters.map((id) => model.variables[id]).filter((variable) => variable !== undefined);
  const listed = Object.values(model.variables).filter((variable) => variable !== made && !(parameters.includes(variable) && isPlain(variable)));
  const content = [...listed.map((variable) => variableNode(writing, model, variable)), ...linkNodes(writing, model)];
  return xml('macro', { ...nameAttributes(model.name), ...attributes }, [
    ...(made ? equationNodes(writing, 'eqn', textOf(made)) : first ? [xml('eqn', {}, spelledName(first.name))] : []),
    ...parameters.map((parameter) => parameterNode(writing, parameter)),
    ...others.map(({ name }) => xml('loopwell:output', {}, spelledName(name))),
    ...(content.length > 0 ? [xml('variables', {}, content)] : []),
    viewsNode(writing, model),
    ...parts,
  ]);
}

/** A parameter by its name, with what counts where a call leaves it out. */
function parameterNode({ renaming, losses }: Writing, parameter: Variable): XmlNode {
  const own = textOf(parameter);
  if (own === '') return xml('parm', {}, spelledName(parameter.name));
  losses.equation(own);
  const { text, attributes } = spelledEquation(own, renaming);
  return xml('parm', { default: text, ...attributes }, spelledName(parameter.name));
}

/** The variable that a reader makes for an equation that is more than a name: it has the macro's name and nothing else. */
function isMade(model: Model, variable: Variable): boolean {
  if (foldName(variable.name) !== foldName(model.name) || !isPlain(variable) || Object.keys(model.variables).at(-1) !== variable.id) return false;
  return variable.name === model.name && textOf(variable) !== '' && parse(textOf(variable)).expr?.kind !== 'name';
}

/** An auxiliary about which nothing but its equation is said. */
function isPlain(variable: Variable): boolean {
  const said = Object.keys(variable).every((field) => ['id', 'name', 'kind', 'access', 'equation'].includes(field));
  return said && variable.kind === 'auxiliary' && typeof variable.equation === 'string';
}

function textOf(variable: Variable): string {
  return 'equation' in variable && typeof variable.equation === 'string' ? variable.equation : '';
}
