import { changeKind, type PlainKind } from '#core/commands';
import type { ModelId, Variable } from '#core/model';
import { words } from '#core/words';
import { dismissNotice, edit, notify, onCommit, undo } from '#editor/store';

const say = words.inspect.kind;

/** Makes something else of a variable, says what came along with it, and offers the way back until the next edit. */
export function become(model: ModelId, variable: Variable, kind: PlainKind): void {
  const noun = say.kinds[kind].toLowerCase();
  const facts = edit(say.make(variable.name, noun), (draft) => changeKind(draft, { model, variable: variable.id, kind }));
  const text = [say.made(variable.name, noun), ...facts.map(({ sentence }) => sentence)].join(' ');
  const notice = notify({ tone: 'info', text, actions: [{ label: say.undo, run: undo }] });
  const forget = onCommit(() => {
    forget();
    dismissNotice(notice);
  });
}
