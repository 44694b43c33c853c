import { useMemo, useState } from 'react';
import type { Period } from '#core/analysis';
import { words } from '#core/words';
import { ChangeChart, fewestShares, sayMoment, ShareChart, stackShares, type Figure } from '#editor/charts';
import { openDialog, pointAtLoop, showLoop, useLoopInHand } from '#editor/store';
import { Button } from '#editor/ui';
import { chartedShares } from './charted.ts';
import { ShareTable } from './ShareTable.tsx';
import { percent, useTold, type Told } from './told.ts';
import './shares.css';

const say = words.sharePanel;

export interface SharesViewProps {
  readonly figure: Figure;
  readonly sides: { readonly left: number; readonly width: number } | null;
}

/** What each loop does over time: shares as a picture, what both kinds come to, and all loops in a table. */
export function SharesView({ figure, sides }: SharesViewProps) {
  const told = useTold();
  return told && sides ? <Shown figure={figure} sides={sides} told={told} /> : null;
}

type ShownProps = SharesViewProps & { readonly sides: NonNullable<SharesViewProps['sides']>; readonly told: Told };

function Shown({ figure, sides, told }: ShownProps) {
  const { shares } = told;
  const lit = useLoopInHand(({ pointed, chosen }) => pointed ?? chosen);
  const bands = useMemo(() => stackShares(shares.times, fewestShares(chartedShares(told), { reinforcing: say.otherReinforcing, balancing: say.otherBalancing })), [told, shares.times]);
  const [window, setWindow] = useState<Period | null>(null);
  const chosen = told.part?.periods.find(({ firstRow, lastRow }) => firstRow === window?.firstRow && lastRow === window.lastRow) ?? null;
  const [byChange, setByChange] = useState(false);
  const weighing = useMemo(() => ({ rows: chosen, byChange }), [chosen, byChange]);
  const spikes = useMemo(() => told.part?.spikes.map((row) => shares.times[row] ?? Number.NaN) ?? [], [told, shares.times]);
  return (
    <div className="lw-share-view">
      <Totals told={told} />
      <ShareChart
        span={figure}
        times={shares.times}
        bands={bands}
        sides={sides}
        lit={bands.some(({ id }) => id === lit) ? lit : null}
        onPoint={pointAtLoop}
        onChoose={showLoop}
        labels={{ above: say.above, below: say.below }}
        spikes={spikes}
      />
      {told.part && <ChangeChart span={figure} times={shares.times} weight={told.part.weight} sides={sides} label={say.goingOn} />}
      <Windows figure={figure} told={told} chosen={chosen} onChoose={setWindow} />
      <Means byChange={byChange} onChoose={setByChange} />
      <ShareTable figure={figure} told={told} weighing={weighing} />
      <p>
        <Button size="s" title={words.simplified.openHelp} onClick={() => openDialog('simplified')}>
          {words.simplified.open}
        </Button>
      </p>
      <Remarks told={told} />
      <p className="lw-share-legend">{say.legend}</p>
      <p className="lw-share-legend">{`${shares.complete ? words.shares.exact : words.shares.sample} ${words.shares.notEffects}`}</p>
    </div>
  );
}

/** What reinforcing and balancing loops come to before any single one is looked at. */
function Totals({ told: { part } }: { readonly told: Told }) {
  if (!part) return null;
  const { reinforcing, balancing } = part;
  return (
    <div className="lw-share-totals">
      <span className="lw-share-bar" aria-hidden>
        <span className="lw-share-R" style={{ width: `${100 * reinforcing}%` }} />
        <span className="lw-share-B" style={{ width: `${100 * Math.abs(balancing)}%` }} />
      </span>
      <p>{say.totals(percent(reinforcing), percent(balancing))}</p>
    </div>
  );
}

interface WindowsProps {
  readonly figure: Figure;
  readonly told: Told;
  readonly chosen: Period | null;
  readonly onChoose: (period: Period | null) => void;
}

/** For which stretch of time the means of the table are: the whole run, or one in which the same loop is ahead. */
function Windows({ figure, told: { part }, chosen, onChoose }: WindowsProps) {
  const periods = part?.periods ?? [];
  if (periods.length < 2) return null;
  return (
    <div className="lw-share-windows" role="group" aria-label={say.columns.mean}>
      <Button size="s" aria-pressed={chosen === null} title={say.wholeHelp} onClick={() => onChoose(null)}>
        {say.whole}
      </Button>
      {periods.map((period) => (
        <Button key={period.firstRow} size="s" aria-pressed={period === chosen} onClick={() => onChoose(period)}>
          {say.window(sayMoment(figure, period.from), sayMoment(figure, period.to))}
        </Button>
      ))}
    </div>
  );
}

/** Whether the means of the table count all times alike, or those more in which more went on. */
function Means({ byChange, onChoose }: { readonly byChange: boolean; readonly onChoose: (byChange: boolean) => void }) {
  return (
    <div className="lw-share-windows" role="group" aria-label={say.means}>
      <Button size="s" aria-pressed={!byChange} title={say.evenlyHelp} onClick={() => onChoose(false)}>
        {say.evenly}
      </Button>
      <Button size="s" aria-pressed={byChange} title={say.byChangeHelp} onClick={() => onChoose(true)}>
        {say.byChange}
      </Button>
    </div>
  );
}

/** What shares alone would not tell: loops that hold each other still, rows at which a stock turns. */
function Remarks({ told: { part, telling } }: { readonly told: Told }) {
  if (!part) return null;
  return (
    <>
      {part.spikes.length > 0 && <p className="lw-share-legend">{words.shares.spikes}</p>}
      {part.cancelling.map(([one, other]) => (
        <p key={`${one} ${other}`} className="lw-share-legend">{words.shares.cancel(telling.nameOf(one), telling.nameOf(other))}</p>
      ))}
    </>
  );
}
