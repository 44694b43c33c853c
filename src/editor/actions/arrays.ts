import { openDialog } from '#editor/store';
import type { ActionSpec } from './action.ts';

/** What makes arrays of variables. */
export const arrayActions = {
  dimensions: { group: 'model', icon: 'dimensions', run: () => openDialog('dimensions') },
} satisfies Record<string, ActionSpec>;
