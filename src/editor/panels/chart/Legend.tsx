import { memo } from 'react';
import { variableAt, type Placed, type Plot } from '#core/model';
import { words } from '#core/words';
import { endingOf, lastValue, Swatch, type Curve, type Figure } from '#editor/charts';
import { getDocument, useHeld, useSelection } from '#editor/store';
import { Badge, Button, CircleAlert, Plus, X } from '#editor/ui';
import { isPlotted, togglePart, togglePlot, usePlots, usePlottable } from './choice.ts';
import { goToVariable } from '../goToVariable.ts';
import { VariablePicker } from './VariablePicker.tsx';

/**
 * The key of the chart: a chip per curve with its last value, and the way to more curves. While a slider is in hand no
 * chip comes: a row more would push the plot down under the hand.
 */
export function Legend({ figure }: { readonly figure: Figure }) {
  const { plots } = usePlots();
  const variables = usePlottable();
  const selected = useSelection(({ variable }) => variable);
  const offered = variables.find(({ address, variable }) => variable.id === selected && !isPlotted(plots, address));
  const held = useHeld();
  const byScenario = figure.curves.some(({ role }) => role === 'scenario');
  return (
    <div className="lw-legend" role="group" aria-label={words.charts.shown}>
      {byScenario && variables.filter(({ address }) => isPlotted(plots, address)).map((placed) => <Plotted key={placed.address} placed={placed} />)}
      {figure.curves.filter(({ role, weight }) => weight === 'full' && (!held || role !== 'base')).map((curve) => (
        <Chip key={curve.id} curve={curve} figure={figure} placed={variables.find(({ address }) => address === curve.plot.variable)} />
      ))}
      {offered && (
        <Button size="s" className="lw-chip lw-chip-offer" icon={<Plus size={14} />} onClick={() => togglePlot(offered)}>
          <span className="lw-chip-name">{words.charts.addSelected(offered.name)}</span>
        </Button>
      )}
      <VariablePicker plots={plots} />
      {figure.stale && <Badge>{words.charts.stale}</Badge>}
    </div>
  );
}

interface ChipProps {
  readonly curve: Curve;
  readonly figure: Figure;
  readonly placed: Placed | undefined;
}

function Chip({ curve, figure, placed }: ChipProps) {
  const ending = endingOf(curve, figure);
  return (
    <span className="lw-chip">
      <Swatch hue={curve.role === 'base' ? null : curve.hue} stale={figure.stale || curve.stale} />
      <button type="button" className="lw-chip-name" title={words.charts.goTo(curve.name)} disabled={!placed} onClick={() => placed && goTo(placed)}>
        {curve.name}
      </button>
      <span className="lw-chip-value">{lastValue(curve)}</span>
      {curve.stale && !figure.stale && <Badge>{words.charts.stale}</Badge>}
      {ending !== '' && (
        <span className="lw-chip-ending">
          <CircleAlert size={12} aria-hidden />
          {ending}
        </span>
      )}
      {curve.role === 'current' && <TakeOff name={curve.name} plot={curve.plot} />}
    </span>
  );
}

/** A variable whose curves are one per scenario: its chip stands for all of them. */
function Plotted({ placed }: { readonly placed: Placed }) {
  return (
    <span className="lw-chip lw-chip-variable">
      <span className="lw-chip-name">{placed.name}</span>
      <TakeOff name={placed.name} plot={null} placed={placed} />
    </span>
  );
}

interface TakeOffProps {
  readonly name: string;
  /** What goes; null: all of the variable. */
  readonly plot: Plot | null;
  readonly placed?: Placed;
}

const TakeOff = memo(function TakeOff({ name, plot, placed }: TakeOffProps) {
  const off = () => {
    if (plot) togglePart(name, plot);
    else if (placed) togglePlot(placed);
  };
  return (
    <button type="button" className="lw-chip-off" aria-label={words.charts.hide(name)} onClick={off}>
      <X size={12} aria-hidden />
    </button>
  );
});

function goTo({ address, variable }: Placed): void {
  const found = variableAt(getDocument(), address);
  if (found) goToVariable(found.model, variable.id);
}
