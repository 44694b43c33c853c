import { changeKind, type KindFact, type PlainKind } from '#core/commands';
import type { ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, notify, undo } from '#editor/store';

const say = words.inspect.kind;

/** Makes something else of variables in one step, says what came along with it, and offers the way back until the next edit. */
export function become(model: ModelId, variables: readonly Variable[], wanted: PlainKind): void {
  const [first] = variables;
  if (!first) return;
  const names = variables.map(({ name }) => name).join(', ');
  const noun = say.kinds[wanted].toLowerCase();
  const facts = edit(say.make(names, noun), (draft) => variables.flatMap(({ id }): readonly KindFact[] => changeKind(draft, { model, variable: id, kind: wanted })));
  const text = [...variables.map(({ name }) => say.made(name, noun)), ...facts.map(({ sentence }) => sentence)].join(' ');
  notify({ tone: 'info', text, actions: [{ label: say.undo, run: undo }], about: 'step' });
}
