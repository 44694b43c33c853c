import type { Variable } from '#core/model';
import { getCanvas, getSelection, type AskedEnd } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosenOf, openPlace } from './chosen.ts';

/** An end that the canvas asks for by name. */
const asks = (end: AskedEnd, when: () => boolean): ActionSpec => ({
  group: 'edit',
  aboutSelection: true,
  when: () => getCanvas() !== null && getSelection().elements.length === 1 && when(),
  run: () => getCanvas()?.ask(end),
});

const symbol = () => chosenOf('shape', 'ghost').length === 1;
const pipe = () => chosenOf('shape').some(({ variable }) => kindOf(variable) === 'flow');
const cloud = (end: 'from' | 'to') => chosenOf('cloud').some((one) => one.end === end);
const curve = () => chosenOf('curve').length === 1;

/** What hangs on what: the canvas asks for the other end of a link or a flow by name. */
export const partActions = {
  linkTo: asks('linkTo', symbol),
  flowTo: asks('flowTo', () => chosenOf('shape').some(({ variable }) => kindOf(variable) === 'stock')),
  startElsewhere: asks('from', () => pipe() || curve() || cloud('from')),
  endElsewhere: asks('to', () => pipe() || curve() || cloud('to')),
} satisfies Record<string, ActionSpec>;

function kindOf(variable: Variable['id']): Variable['kind'] | undefined {
  return openPlace()?.model.variables[variable]?.kind;
}
