import { foldName, parse, quoteName } from '#core/language';
import type { Module } from '#core/model';
import { xml, type XmlAttributes, type XmlNode } from '../../writeXml.ts';
import { pathOf } from '../modules.ts';
import { spelledEquation, spelledName } from '../spelling.ts';
import type { Writing } from './writing.ts';

/** Which model a module stands for, where that is not the model of its own name; in Simlin's words too. */
export function moduleAttributes({ modelNames, losses }: Writing, { name, model }: Module): XmlAttributes {
  const written = modelNames.get(model) ?? '';
  losses.add('modulesShared', foldName(written) === foldName(name) ? 0 : 1);
  return foldName(written) === foldName(name) ? {} : { 'simlin:model_name': written, 'loopwell:model': written };
}

/** A `<connect>` for each input that the module is fed. */
export function moduleNodes(writing: Writing, module: Module): XmlNode[] {
  const inner = writing.document.models[module.model];
  return Object.entries(module.bindings).flatMap(([id, text]) => {
    const input = Object.values(inner?.variables ?? {}).find((variable) => variable.id === id);
    return input ? [connectNode(writing, `${spelledName(module.name)}.${spelledName(input.name)}`, text)] : [];
  });
}

/** XMILE connects names with names; what is more than a name is for Loopwell alone. */
function connectNode({ losses, renaming }: Writing, to: string, text: string): XmlNode {
  const { expr, problems } = parse(text);
  const spelled = spelledEquation(text, renaming);
  if (expr?.kind !== 'name' || problems.length > 0 || text.includes('{')) {
    losses.add('bindings');
    return xml('loopwell:connect', { to, ...spelled.attributes }, spelled.text);
  }
  const again = expr.path[0] !== '' && pathOf(spelled.text).map(quoteName).join('.') === text;
  return xml('connect', { to, from: spelled.text, ...(!again && { 'loopwell:text': text }) });
}
