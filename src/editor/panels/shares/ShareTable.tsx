import type { FoundLoop, Period } from '#core/analysis';
import { words } from '#core/words';
import { placeAt, type Figure } from '#editor/charts';
import { pointAtLoop, showLoop, useLoopInHand, useLoops, useMoment } from '#editor/store';
import { Badge, classes } from '#editor/ui';
import { meanWithin } from './charted.ts';
import { percent, type Told } from './told.ts';

const say = words.sharePanel;

export interface ShareTableProps {
  readonly figure: Figure;
  readonly told: Told;
  /** The stretch of time that means are for; null: all of it. */
  readonly window: Period | null;
}

/** Every loop of the run: its share now and on average, its course, its delays. Sets of loops apart from each other follow one another, those of one loop alone last. */
export function ShareTable({ figure, told, window }: ShareTableProps) {
  const { summary } = told.shares;
  const found = useLoops(({ set }) => set);
  const delays = new Map(found.loops.map((loop: FoundLoop) => [loop.key, loop.delays]));
  const order = summary.partitions
    .map(({ groups }, place) => ({ groups, part: summary.parts[place] }))
    .toSorted((one, other) => Number(one.part?.alone) - Number(other.part?.alone) || other.groups.length - one.groups.length);
  return (
    <table className="lw-share-table">
      <caption className="lw-hidden">{say.table}</caption>
      <thead>
        <tr>
          <th scope="col">{say.columns.loop}</th>
          <th scope="col" className="lw-share-number">{say.columns.now}</th>
          <th scope="col" className="lw-share-number">{say.columns.mean}</th>
          <th scope="col">{say.columns.course}</th>
          <th scope="col" className="lw-share-number">{say.columns.delays}</th>
        </tr>
      </thead>
      {order.map(({ groups, part }, place) => (
        <tbody key={place}>
          {groups
            .map((at) => ({ at, mean: meanWithin(summary, at, window) }))
            .toSorted((one, other) => Math.abs(other.mean || 0) - Math.abs(one.mean || 0))
            .map(({ at, mean }) => (
              <Row key={at} at={at} mean={mean} alone={part?.alone === true} delays={delays.get(summary.groups[at]?.key ?? '') ?? 0} figure={figure} told={told} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  readonly at: number;
  readonly mean: number;
  readonly alone: boolean;
  readonly delays: number;
  readonly figure: Figure;
  readonly told: Told;
}

function Row({ at, mean, alone, delays, figure, told: { shares, telling } }: RowProps) {
  const group = shares.summary.groups[at];
  const moment = useMoment();
  const key = group?.key ?? '';
  const lit = useLoopInHand(({ pointed, chosen }) => (pointed ?? chosen) === key);
  if (!group) return null;
  const row = moment === null ? shares.times.length - 1 : placeAt(shares.times, moment);
  const active = shares.summary.partitions[group.partition]?.active[row] === 1;
  return (
    <tr className={classes(lit && 'lw-share-lit')} onPointerEnter={() => pointAtLoop(key)} onPointerLeave={() => pointAtLoop(null)}>
      <th scope="row">
        <button type="button" className="lw-share-name" onClick={() => showLoop(key)} onFocus={() => pointAtLoop(key)} onBlur={() => pointAtLoop(null)}>
          {telling.nameOf(key)}
        </button>
        <span className="lw-share-members">{say.members(group.variables.length)}</span>
        {alone && <span title={say.aloneHelp}><Badge>{say.alone}</Badge></span>}
      </th>
      <td className="lw-share-number">{active ? told(group.share[row] ?? Number.NaN) : say.none}</td>
      <td className="lw-share-number">{told(mean)}</td>
      <td>
        <Spark share={group.share} times={shares.times} figure={figure} />
      </td>
      <td className="lw-share-number">{delays > 0 ? delays : ''}</td>
    </tr>
  );
}

/** A share with the way it works: colour is not the only sign of it. */
function told(share: number) {
  if (!Number.isFinite(share)) return say.none;
  return <span title={share < 0 ? say.direction.down : say.direction.up}>{`${Math.abs(share) < 0.005 ? '' : share < 0 ? '−' : '+'}${percent(share)}`}</span>;
}

/** So many points are enough for so small a curve. */
const POINTS = 40;

function Spark({ share, times, figure }: { readonly share: Float64Array; readonly times: Float64Array; readonly figure: Figure }) {
  const step = Math.max(1, Math.ceil(share.length / POINTS));
  const span = Math.max(1e-9, figure.stop - figure.start);
  const points = [...share.keys()].filter((row) => row % step === 0 || row === share.length - 1);
  const path = points.map((row) => `${((60 * ((times[row] ?? 0) - figure.start)) / span).toFixed(1)} ${(-8 * (share[row] ?? 0)).toFixed(2)}`).join('L');
  return (
    <svg className="lw-share-spark" width="60" height="18" viewBox="0 -9 60 18" aria-hidden>
      <path className="lw-share-zero" d="M0 0H60" />
      <path className="lw-share-course" d={`M${path}`} />
    </svg>
  );
}
