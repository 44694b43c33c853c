import {
  addDimension, addElement, deleteDimension, moveDimension, moveElement, nameElements, removeElement, renameDimension, renameElement, separateElements, setDefault, setDimensions,
  setElements, setSize, splitBySegment, type OfVariable,
} from '#core/commands';
import { elementNames, type Dimension, type ModelDocument } from '#core/model';
import type { Choice, Run, Runs } from './choice.ts';

/** The axes of arrays and their elements. */
export const dividing = {
  addDimension: (document, choice) => addDimension(document, { name: choice.name, elements: choice.number(3) ? [choice.name, choice.name] : 1 + choice.number(4) }),
  renameDimension: ofDimension((document, dimension, choice) => renameDimension(document, { dimension: dimension.id, name: choice.name })),
  moveDimension: ofDimension((document, dimension, choice) => {
    if (Object.keys(document.dimensions).length < 2) addDimension(document, { name: choice.name, elements: 2 });
    moveDimension(document, { dimension: dimension.id, to: choice.number(3) });
  }),
  deleteDimension: ofDimension((document, dimension, choice) => choice.number(4) === 0 && deleteDimension(document, { dimension: dimension.id })),
  addElement: ofDimension((document, dimension, choice) => addElement(document, { dimension: dimension.id, name: choice.name })),
  renameElement: ofElement((document, of, choice) => renameElement(document, { ...of, name: choice.name })),
  moveElement: ofElement((document, of, choice) => moveElement(document, { ...of, to: choice.number(3) })),
  removeElement: ofElement((document, of) => removeElement(document, of)),
  setSize: ofDimension((document, dimension, choice) => setSize(document, { dimension: dimension.id, size: 1 + choice.number(4) })),
  nameElements: ofDimension((document, dimension) => nameElements(document, { dimension: dimension.id })),
  splitBySegment: (document, choice) => splitBySegment(document, { model: choice.model.id, name: choice.name, elements: [choice.name, choice.name], shares: [choice.number(3), choice.number(3)] }),
  separateElements: ofArray((document, of) => separateElements(document, of)),
  setElements: ofArray((document, of, choice) => setElements(document, { ...of, texts: { [keyIn(document, of, choice)]: choice.number(3) ? choice.equation() : null } })),
  setDefault: ofArray((document, of, choice) => setDefault(document, { ...of, equation: choice.number(3) ? choice.equation() : '' })),
} satisfies Runs;

/** An array, made of a variable where there is none. */
function ofArray(run: (document: ModelDocument, of: OfVariable, choice: Choice) => unknown): Run {
  return (document, choice) => {
    const { id: model, variables } = choice.model;
    const variable = Object.values(variables).find(({ dimensions }) => dimensions)?.id ?? choice.variable('auxiliary');
    if (!variable) return;
    const dimensions = Object.values(document.dimensions).map(({ id }) => id).slice(0, 1);
    if (!variables[variable]?.dimensions) setDimensions(document, { model, variable, dimensions });
    run(document, { model, variable }, choice);
  };
}

function keyIn(document: ModelDocument, { model, variable }: OfVariable, choice: Choice): string {
  const axes = (document.models[model]?.variables[variable]?.dimensions ?? []).flatMap((id) => document.dimensions[id] ?? []);
  return axes.map((axis) => choice.one(elementNames(axis)) ?? '').join(',');
}

function ofDimension(run: (document: ModelDocument, dimension: Dimension, choice: Choice) => unknown): Run {
  return (document, choice) => {
    const dimension = choice.one(Object.values(document.dimensions));
    return dimension && run(document, dimension, choice);
  };
}

function ofElement(run: (document: ModelDocument, of: { dimension: Dimension['id']; element: string }, choice: Choice) => unknown): Run {
  return ofDimension((document, dimension, choice) => run(document, { dimension: dimension.id, element: choice.one(elementNames(dimension)) ?? '' }, choice));
}
