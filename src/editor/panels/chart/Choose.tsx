import type { Placed } from '#core/model';
import { words } from '#core/words';
import { Button, ChartLine, EmptyState, Plus } from '#editor/ui';
import { showDefault, togglePlot, usePlottable } from './choice.ts';
import { VariablePicker } from './VariablePicker.tsx';

/** More chips than these are a list, and a list can be searched. */
const CHIPS = 12;

/** What stands where curves would be when all were taken off: the variables to choose from, and the way back. */
export function Choose() {
  const variables = usePlottable().toSorted((one, other) => rank(one) - rank(other));
  const stocks = variables.some(({ variable: { kind } }) => kind === 'stock');
  return (
    <EmptyState
      className="lw-choose"
      icon={<ChartLine size={24} />}
      title={words.charts.chooseTitle}
      text={words.charts.chooseText}
      actions={
        <>
          <div className="lw-choose-chips" role="group" aria-label={words.charts.addHelp}>
            {variables.slice(0, CHIPS).map((placed) => (
              <Button key={placed.address} size="s" className="lw-chip lw-chip-offer" icon={<Plus size={14} />} aria-label={words.charts.addSelected(placed.name)} onClick={() => togglePlot(placed)}>
                <span className="lw-chip-name">{placed.name}</span>
              </Button>
            ))}
            {variables.length > CHIPS && <VariablePicker plots={[]} />}
          </div>
          <Button kind="primary" onClick={showDefault}>
            {stocks ? words.charts.showStocks : words.charts.showFirst}
          </Button>
        </>
      }
    />
  );
}

/** Stocks first: they are what most charts show. */
function rank({ variable: { kind } }: Placed): number {
  return kind === 'stock' ? 0 : 1;
}
