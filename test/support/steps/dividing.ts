import { addDimension, addElement, deleteDimension, moveDimension, moveElement, nameElements, removeElement, renameDimension, renameElement, setSize } from '#core/commands';
import { elementNames, type Dimension, type ModelDocument } from '#core/model';
import type { Choice, Run, Runs } from './choice.ts';

/** The axes of arrays and their elements. */
export const dividing = {
  addDimension: (document, choice) => addDimension(document, { name: choice.name, elements: choice.number(3) ? [choice.name, choice.name] : 1 + choice.number(4) }),
  renameDimension: ofDimension((document, dimension, choice) => renameDimension(document, { dimension: dimension.id, name: choice.name })),
  moveDimension: ofDimension((document, dimension, choice) => moveDimension(document, { dimension: dimension.id, to: choice.number(3) })),
  deleteDimension: ofDimension((document, dimension, choice) => choice.number(4) === 0 && deleteDimension(document, { dimension: dimension.id })),
  addElement: ofDimension((document, dimension, choice) => addElement(document, { dimension: dimension.id, name: choice.name })),
  renameElement: ofElement((document, of, choice) => renameElement(document, { ...of, name: choice.name })),
  moveElement: ofElement((document, of, choice) => moveElement(document, { ...of, to: choice.number(3) })),
  removeElement: ofElement((document, of) => removeElement(document, of)),
  setSize: ofDimension((document, dimension, choice) => setSize(document, { dimension: dimension.id, size: 1 + choice.number(4) })),
  nameElements: ofDimension((document, dimension) => nameElements(document, { dimension: dimension.id })),
} satisfies Runs;

function ofDimension(run: (document: ModelDocument, dimension: Dimension, choice: Choice) => unknown): Run {
  return (document, choice) => {
    const dimension = choice.one(Object.values(document.dimensions));
    return dimension && run(document, dimension, choice);
  };
}

function ofElement(run: (document: ModelDocument, of: { dimension: Dimension['id']; element: string }, choice: Choice) => unknown): Run {
  return ofDimension((document, dimension, choice) => run(document, { dimension: dimension.id, element: choice.one(elementNames(dimension)) ?? '' }, choice));
}
