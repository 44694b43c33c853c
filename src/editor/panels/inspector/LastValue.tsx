import { constantValue } from '#core/model';
import { words } from '#core/words';
import { useDocument, useRuns, showNumber } from '#editor/store';
import { Badge } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.panels.inspector;

/** What a variable of the root model ended at in the run on screen; nothing where that says nothing: a constant, an array. */
export function LastValue({ model, variable }: VariableProps) {
  const root = useDocument((document) => document.root === model);
  const unit = useDocument((document) => document.settings.timeUnit);
  const last = useRuns(({ current }) => {
    const at = current?.run.columns.findIndex(({ address, element }) => address === variable.id && element === undefined) ?? -1;
    return { value: current?.run.values[at]?.at(-1), time: current?.run.times.at(-1) };
  });
  if (constantValue(variable) !== null || !root || last.value === undefined || last.time === undefined) return null;
  return (
    <span title={say.lastValueHelp}>
      <Badge>{say.lastValue(showNumber(last.value, variable.format), unit, showNumber(last.time))}</Badge>
    </span>
  );
}
