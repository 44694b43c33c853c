import { memo, useMemo, useState } from 'react';
import { foldName } from '#core/language';
import type { Address, Placed, Plot } from '#core/model';
import { words } from '#core/words';
import { usualShow } from '#editor/charts';
import { useRuns } from '#editor/store';
import { Button, Check, ChevronRight, Plus, Popover, TextInput } from '#editor/ui';
import { isElementShown, isPlotted, isShown, toggleElement, togglePlot, toggleShow, usePlottable } from './choice.ts';

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
        {found.map((placed) => (
          <li key={placed.address} className={placed.variable.dimensions && 'lw-picker-array'}>
            <Line name={placed.name} aside={placed.variable.units ?? ''} checked={isPlotted(plots, placed.address)} onPress={() => togglePlot(placed)} />
            {placed.variable.dimensions && <Parts plots={plots} placed={placed} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="lw-picker-none">{words.charts.noneFound(text)}</p>}
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly aside?: string;
  readonly checked: boolean;
  readonly onPress: () => void;
}

function Line({ name, aside, checked, onPress }: LineProps) {
  return (
    <button type="button" role="checkbox" aria-checked={checked} onClick={onPress}>
      <span className="lw-picker-check">{checked && <Check size={14} aria-hidden />}</span>
      <span className="lw-picker-name">{name}</span>
      {aside !== undefined && <span className="lw-picker-units">{aside}</span>}
    </button>
  );
}

/** So many elements are listed; of more, those that a text finds. */
const LISTED = 12;

/** How an array can be shown: as a whole in several ways, or element by element. */
function Parts({ plots, placed }: { readonly plots: readonly Plot[]; readonly placed: Placed }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { address, name } = placed;
  const elements = useElements(address);
  const usual = usualShow(elements.length);
  const found = elements.filter((element) => foldName(element).includes(foldName(text)));
  return (
    <>
      <button type="button" className="lw-picker-more" aria-expanded={open} aria-label={words.charts.chooseParts(name)} onClick={() => setOpen(!open)}>
        <ChevronRight size={14} className={open ? 'lw-picker-open' : undefined} aria-hidden />
      </button>
      {open && (
        <div className="lw-picker-parts" role="group" aria-label={words.charts.parts(name)}>
          {(['elements', 'sum', 'mean', 'spread'] as const).map((show) => (
            <Line key={show} name={words.charts.shows[show]} checked={isShown(plots, { variable: address, show }, usual)} onPress={() => toggleShow(name, { variable: address, show }, usual)} />
          ))}
          {elements.length > LISTED && <TextInput value={text} onChange={setText} placeholder={words.charts.findElement} aria-label={words.charts.findElement} />}
          {found.slice(0, LISTED).map((element) => (
            <Line key={element} name={element} checked={isElementShown(plots, address, element, usual)} onPress={() => toggleElement(name, address, element, elements)} />
          ))}
          {found.length > LISTED && <p className="lw-picker-none">{words.charts.moreElements(found.length - LISTED)}</p>}
        </div>
      )}
    </>
  );
}

/** The keys of an array's elements, as runs have them. */
function useElements(of: Address): readonly string[] {
  const columns = useRuns(({ current }) => current?.run.columns);
  return useMemo(() => (columns ?? []).flatMap(({ address, element }) => (address === of && element !== undefined ? [element] : [])), [columns, of]);
}
