import type { Variable } from '#core/model';
import { getDocument, getSelection, openDialog } from '#editor/store';
import type { ActionSpec } from './action.ts';

/** What makes arrays of variables. */
export const arrayActions = {
  dimensions: { group: 'model', icon: 'dimensions', run: () => openDialog('dimensions') },
  splitSegments: { group: 'model', icon: 'split', keys: ['Shift+S'], onDiagram: true, when: somethingMoves, run: () => openDialog('split') },
} satisfies Record<string, ActionSpec>;

/** Whether the open model has something that segments could share. */
function somethingMoves(): boolean {
  const model = getDocument().models[getSelection().model];
  return Object.values<Variable>(model?.variables ?? {}).some(({ kind, dimensions }) => kind === 'stock' && dimensions === undefined);
}
