import type { PlainKind } from '#core/commands';
import type { Variable } from '#core/model';
import { getSelection } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { become } from './becoming.ts';
import { chosenOf, openPlace } from './chosen.ts';

const kind = (wanted: PlainKind): ActionSpec => ({
  group: 'kinds',
  aboutSelection: true,
  when: () => changeable().length > 0,
  checked: () => changeable().length > 0 && changeable().every((variable) => variable.kind === wanted),
  run: () => become(getSelection().model, changeable().filter((variable) => variable.kind !== wanted), wanted),
});

/** What a variable is, made something else where it stands. */
export const kindActions = {
  makeStock: kind('stock'),
  makeFlow: kind('flow'),
  makeAuxiliary: kind('auxiliary'),
  makeLookup: kind('lookup'),
} satisfies Record<string, ActionSpec>;

/** The selected variables that can be another kind: modules stay what they are. */
function changeable(): Variable[] {
  const variables = openPlace()?.model.variables;
  const { variable } = getSelection();
  const shapes = chosenOf('shape', 'ghost').map((element) => element.variable);
  const ids = [...new Set(shapes.length === 0 && variable !== null ? [variable] : shapes)];
  return ids.flatMap((id) => variables?.[id] ?? []).filter((each) => each.kind !== 'module');
}
