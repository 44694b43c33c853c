import { foldName } from '#core/language';
import { newId, newModel, type Auxiliary, type Variable, type VariableId } from '#core/model';
import { words } from '#core/words';
import type { MacroEntries } from './entries.ts';
import { groupDefinitions } from './groups.ts';
import type { MacroHead } from './macroHead.ts';
import { parseAll } from './parseAll.ts';
import type { FileReading, Group, Scope } from './scope.ts';
import { makeVariables } from './variables.ts';

/** Reads a macro into a model that equations can call. */
export function readMacro(entries: MacroEntries, head: MacroHead, file: FileReading, root: ReadonlyMap<string, Group>): void {
  const { definitions } = parseAll(entries.entries, file.report);
  const model = newModel(file.document, head.name);
  const groups = groupDefinitions(definitions, file.macros, file.ranges, file.report);
  for (const parameter of head.parameters) groups.delete(foldName(parameter));
  const scope: Scope = { file, model, groups, made: new Map(), links: new Map(), macro: { head, root } };
  const parameters = head.parameters.map((name) => addParameter(scope, name));
  makeVariables(scope);
  const names = new Map([head.name, ...head.outputs].map((name) => [foldName(name), name]));
  const outputs = [...names.values()].map((name) => outputOf(scope, name, entries));
  model.macro = { parameters, outputs };
}

function addParameter({ file, model, made }: Scope, name: string): VariableId {
  const parameter: Auxiliary = { id: newId(file.document, 'v'), name, kind: 'auxiliary', equation: '', access: 'input' };
  model.variables[parameter.id] = parameter;
  made.set(foldName(name), parameter);
  return parameter.id;
}

/** The variable of an output; an empty one where the macro has none of the name. */
function outputOf({ made, file, model }: Scope, name: string, { line }: MacroEntries): VariableId {
  const found = made.get(foldName(name));
  if (!found) file.report.warning({ line }, words.mdl.missingOutput(name));
  const output: Variable = found ?? { id: newId(file.document, 'v'), name, kind: 'auxiliary', equation: '' };
  if (output.access !== 'input') output.access = 'output';
  model.variables[output.id] = output;
  made.set(foldName(name), output);
  return output.id;
}
