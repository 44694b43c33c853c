import { loopMembers, type Address, type LoopKey, type ModelDocument, type ModelId, type VariableId } from '#core/model';

/**
 * The variables of one model that a loop goes through, in causal order: those of the model itself, and the modules in it
 * that hold some of the others. In a model that is used several times, those of the first use that the loop goes through.
 */
export function variablesOfLoop(document: ModelDocument, modelId: ModelId, key: LoopKey): VariableId[] {
  const members = loopMembers(key);
  const inside = modelId === document.root ? '' : wayTo(document, modelId, members);
  if (inside === null) return [];
  const within = members.filter((member) => member.startsWith(inside));
  const variables = within.map((member) => (member.slice(inside.length).split('.')[0] ?? '') as VariableId);
  return variables.filter((variable, at) => variable !== variables[(at + variables.length - 1) % variables.length] || variables.length === 1);
}

/** The modules that lead to the first use of a model, each with a dot behind it; null where no member is in one. */
function wayTo(document: ModelDocument, modelId: ModelId, members: readonly Address[]): string | null {
  for (const member of members) {
    let model = document.models[document.root];
    let way = '';
    for (const segment of member.split('.').slice(0, -1)) {
      const module = model?.variables[segment as VariableId];
      if (module?.kind !== 'module') break;
      model = document.models[module.model];
      way += `${segment}.`;
      if (model?.id === modelId) return way;
    }
  }
  return null;
}
