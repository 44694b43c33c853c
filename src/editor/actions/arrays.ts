import type { Variable } from '#core/model';
import { words } from '#core/words';
import { getDocument, getSelection, notify, openDialog } from '#editor/store';
import type { ActionSpec } from './action.ts';

/** What makes arrays of variables. */
export const arrayActions = {
  dimensions: { group: 'model', icon: 'dimensions', run: () => openDialog('dimensions') },
  splitSegments: { group: 'model', icon: 'split', keys: ['Shift+S'], onDiagram: true, when: hasStock, run: split },
} satisfies Record<string, ActionSpec>;

function stocks(): Variable[] {
  const model = getDocument().models[getSelection().model];
  return Object.values<Variable>(model?.variables ?? {}).filter(({ kind }) => kind === 'stock');
}

/** Whether the open model has something that segments could share. */
function hasStock(): boolean {
  return stocks().length > 0;
}

function split(): void {
  if (stocks().some(({ dimensions }) => dimensions === undefined)) openDialog('split');
  else notify({ tone: 'info', text: words.arrays.split.already, about: 'step' });
}
