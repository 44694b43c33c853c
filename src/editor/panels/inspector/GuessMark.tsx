import { confirmGuess } from '#core/commands';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Badge, Button, Check, CircleHelp } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.inspect.guess;

/** Says that an equation, a number or a graph was proposed, until somebody confirms or edits it. */
export function GuessMark({ model, variable }: VariableProps) {
  const { id, name, guess } = variable;
  if (guess !== true) return null;
  return (
    <div className="lw-guess">
      <Badge tone="warning" icon={<CircleHelp size={13} aria-hidden />}>
        {say.badge}
      </Badge>
      <span>{say.help}</span>
      <Button size="s" icon={<Check size={14} aria-hidden />} onClick={() => edit(say.editConfirm(name), (draft) => confirmGuess(draft, { model, variable: id }))}>
        {say.confirm}
      </Button>
    </div>
  );
}
