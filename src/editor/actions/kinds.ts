import { changeKind, type KindFact, type PlainKind } from '#core/commands';
import type { ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { dismissNotice, edit, getSelection, notify, onCommit, undo } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosenOf, openPlace } from './chosen.ts';

const say = words.inspect.kind;

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

/** Makes something else of variables in one step, says what came along with it, and offers the way back until the next edit. */
export function become(model: ModelId, variables: readonly Variable[], wanted: PlainKind): void {
  const [first] = variables;
  if (!first) return;
  const names = variables.map(({ name }) => name).join(', ');
  const noun = say.kinds[wanted].toLowerCase();
  const facts = edit(say.make(names, noun), (draft) => variables.flatMap(({ id }): readonly KindFact[] => changeKind(draft, { model, variable: id, kind: wanted })));
  const text = [...variables.map(({ name }) => say.made(name, noun)), ...facts.map(({ sentence }) => sentence)].join(' ');
  const notice = notify({ tone: 'info', text, actions: [{ label: say.undo, run: undo }] });
  const forget = onCommit(() => {
    forget();
    dismissNotice(notice);
  });
}

/** The selected variables that can be another kind: modules stay what they are. */
function changeable(): Variable[] {
  const variables = openPlace()?.model.variables;
  const { variable } = getSelection();
  const shapes = chosenOf('shape', 'ghost').map((element) => element.variable);
  const ids = [...new Set(shapes.length === 0 && variable !== null ? [variable] : shapes)];
  return ids.flatMap((id) => variables?.[id] ?? []).filter((each) => each.kind !== 'module');
}
