import type { Variable } from '#core/model';
import { words } from '#core/words';
import { lastValue, plotsOf, Swatch, type Curve, type Figure } from '#editor/charts';
import { useDocument, useSelection, useStale } from '#editor/store';
import { Badge, Button, Plus, X } from '#editor/ui';
import { isPlotted, togglePlot, useChart, usePlottable } from './choice.ts';
import { VariablePicker } from './VariablePicker.tsx';

/** The key of the chart: a chip per curve with its last value, and the way to more curves. */
export function Legend({ figure }: { readonly figure: Figure }) {
  const chart = useChart();
  const plots = useDocument((document) => plotsOf(document, chart));
  const variables = usePlottable();
  const stale = useStale();
  const selected = useSelection(({ variable }) => variable);
  const offered = variables.find(({ id }) => id === selected && !isPlotted(plots, id));
  const byScenario = figure.curves.some(({ role }) => role === 'scenario');
  return (
    <div className="lw-legend" role="group" aria-label={words.charts.shown}>
      {figure.curves.map((curve) => (
        <Chip key={curve.id} curve={curve} variable={byScenario ? null : variableOf(curve, variables)} />
      ))}
      {byScenario && variables.filter(({ id }) => isPlotted(plots, id)).map((variable) => <Plotted key={variable.id} variable={variable} />)}
      {offered && (
        <Button size="s" className="lw-chip lw-chip-offer" icon={<Plus size={14} />} onClick={() => togglePlot(offered)}>
          {words.charts.addSelected(offered.name)}
        </Button>
      )}
      <VariablePicker plots={plots} />
      {stale && <Badge>{words.charts.stale}</Badge>}
    </div>
  );
}

interface ChipProps {
  readonly curve: Curve;
  /** Null: the curve comes with others of its variable and cannot go alone. */
  readonly variable: Variable | null;
}

function Chip({ curve, variable }: ChipProps) {
  return (
    <span className="lw-chip">
      <Swatch hue={curve.role === 'base' ? null : curve.hue} />
      <span className="lw-chip-name">{curve.name}</span>
      <span className="lw-chip-value">{lastValue(curve)}</span>
      {variable && <TakeOff variable={variable} />}
    </span>
  );
}

/** A variable whose curves are one per scenario: its chip stands for all of them. */
function Plotted({ variable }: { readonly variable: Variable }) {
  return (
    <span className="lw-chip lw-chip-variable">
      <span className="lw-chip-name">{variable.name}</span>
      <TakeOff variable={variable} />
    </span>
  );
}

function TakeOff({ variable }: { readonly variable: Variable }) {
  return (
    <button type="button" className="lw-chip-off" aria-label={words.charts.hide(variable.name)} onClick={() => togglePlot(variable)}>
      <X size={12} aria-hidden />
    </button>
  );
}

function variableOf(curve: Curve, variables: readonly Variable[]): Variable | null {
  return curve.role === 'base' ? null : (variables.find(({ id }) => curve.id.startsWith(`${id} `)) ?? null);
}
