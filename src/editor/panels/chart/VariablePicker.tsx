import { memo, useState } from 'react';
import { foldName } from '#core/language';
import type { Plot } from '#core/model';
import { words } from '#core/words';
import { Button, Check, Plus, Popover, TextInput } from '#editor/ui';
import { isPlotted, togglePlot, usePlottable } from './choice.ts';

/** A list of all variables with a field to find one; a press puts a variable on the chart or takes it off. */
export const VariablePicker = memo(function VariablePicker({ plots }: { readonly plots: readonly Plot[] }) {
  const trigger = (
    <Button size="s" kind="quiet" icon={<Plus size={14} />} aria-label={words.charts.addHelp}>
      {words.charts.add}
    </Button>
  );
  return (
    <Popover trigger={trigger} label={words.charts.addHelp} side="top" align="end">
      <List plots={plots} />
    </Popover>
  );
});

function List({ plots }: { readonly plots: readonly Plot[] }) {
  const [text, setText] = useState('');
  const variables = usePlottable();
  const found = variables.filter(({ name }) => foldName(name).includes(foldName(text)));
  return (
    <div className="lw-picker">
      <TextInput value={text} onChange={setText} placeholder={words.charts.find} aria-label={words.charts.find} />
      <ul>
        {found.map((variable) => (
          <li key={variable.id}>
            <button type="button" role="checkbox" aria-checked={isPlotted(plots, variable.id)} onClick={() => togglePlot(variable)}>
              <span className="lw-picker-check">{isPlotted(plots, variable.id) && <Check size={14} aria-hidden />}</span>
              <span className="lw-picker-name">{variable.name}</span>
              <span className="lw-picker-units">{variable.units}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="lw-picker-none">{words.charts.noneFound(text)}</p>}
    </div>
  );
}
