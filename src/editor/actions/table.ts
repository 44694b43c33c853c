import { words } from '#core/words';
import type { Action, ActionId, ActionSpec } from './action.ts';
import { arrangeActions } from './arrange.ts';
import { arrayActions } from './arrays.ts';
import { boxActions } from './boxes.ts';
import { detailActions } from './details.ts';
import { editActions } from './edit.ts';
import { elementActions } from './elements.ts';
import { fileActions } from './file.ts';
import { guessActions } from './guesses.ts';
import { sketchActions } from './sketch.ts';
import { helpActions } from './help.ts';
import { kindActions } from './kinds.ts';
import { linkActions } from './links.ts';
import { loopActions } from './loops.ts';
import { looksActions } from './looks.ts';
import { moduleActions } from './modules.ts';
import { partActions } from './parts.ts';
import { pipeActions } from './pipes.ts';
import { toolActions } from './tools.ts';
import { viewActions } from './view.ts';
import { viewsActions } from './views.ts';

const specs: Record<ActionId, ActionSpec> = {
  ...fileActions,
  ...editActions,
  ...detailActions,
  ...elementActions,
  ...partActions,
  ...kindActions,
  ...guessActions,
  ...sketchActions,
  ...linkActions,
  ...pipeActions,
  ...arrangeActions,
  ...boxActions,
  ...moduleActions,
  ...looksActions,
  ...toolActions,
  ...viewActions,
  ...loopActions,
  ...viewsActions,
  ...arrayActions,
  ...helpActions,
};

/** Everything the reader can do, in the order of menus and Help. */
export const actions: readonly Action[] = (Object.keys(specs) as ActionId[]).map(complete);

const byId = new Map(actions.map((action) => [action.id, action]));

/** The action of that name. */
export function findAction(id: ActionId): Action {
  return byId.get(id) ?? complete(id);
}

/** Does it, where it can be done right now; tells whether it did. */
export function runAction(id: ActionId): boolean {
  const action = findAction(id);
  if (!action.when()) return false;
  action.run();
  return true;
}

function complete(id: ActionId): Action {
  return { label: () => words.actions.labels[id], when: () => true, ...specs[id], id };
}
