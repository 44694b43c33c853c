import { useState } from 'react';
import type { FoundLoop, LoopGroup } from '#core/analysis';
import { words } from '#core/words';
import { placeAt, type Figure } from '#editor/charts';
import { pointAtLoop, showLoop, showNumber, useLoopInHand, useLoops, useMoment } from '#editor/store';
import { Badge, ChevronDown, ChevronRight, classes, IconButton } from '#editor/ui';
import { elementMean, meanWithin, type Weighing } from './charted.ts';
import { percent, type Told } from './told.ts';

const say = words.sharePanel;

export interface ShareTableProps {
  readonly figure: Figure;
  readonly told: Told;
  /** What means are of. */
  readonly weighing: Weighing;
}

/** Every loop of the run: its share now and on average, its course, its delays. Sets of loops apart from each other follow one another, those of one loop alone last. */
export function ShareTable({ figure, told, weighing }: ShareTableProps) {
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
            .map((at) => ({ at, mean: meanWithin(summary, at, weighing) }))
            .toSorted((one, other) => Math.abs(other.mean || 0) - Math.abs(one.mean || 0))
            .map(({ at, mean }) => (
              <Row key={at} at={at} mean={mean} weighing={weighing} alone={part?.alone === true} delays={delays.get(summary.groups[at]?.key ?? '') ?? 0} figure={figure} told={told} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  readonly at: number;
  readonly mean: number;
  readonly weighing: Weighing;
  readonly alone: boolean;
  readonly delays: number;
  readonly figure: Figure;
  readonly told: Told;
}

function Row({ at, mean, weighing, alone, delays, figure, told }: RowProps) {
  const { shares, telling } = told;
  const group = shares.summary.groups[at];
  const now = useRowNow(shares.times);
  const [open, setOpen] = useState(false);
  const key = group?.key ?? '';
  const lit = useLoopInHand(({ pointed, chosen }) => (pointed ?? chosen) === key);
  if (!group) return null;
  const active = shares.summary.partitions[group.partition]?.active[now] === 1;
  const name = telling.nameOf(key);
  return (
    <>
      <tr className={classes(lit && 'lw-share-lit')} onPointerEnter={() => pointAtLoop(key)} onPointerLeave={() => pointAtLoop(null)}>
        <th scope="row">
          <span className="lw-share-head">
            {group.elements.length > 0 && (
              <IconButton size="s" label={say.openElements(name)} aria-expanded={open} icon={open ? <ChevronDown size={14} /> : <ChevronRight size={14} />} onClick={() => setOpen(!open)} />
            )}
            <button type="button" className="lw-share-name" onClick={() => showLoop(key)} onFocus={() => pointAtLoop(key)} onBlur={() => pointAtLoop(null)}>
              {name}
            </button>
          </span>
          <span className="lw-share-members">{say.members(group.variables.length)}</span>
          {alone && <span title={say.aloneHelp}><Badge>{say.alone}</Badge></span>}
        </th>
        <td className="lw-share-number">
          {active ? signed(group.share[now] ?? Number.NaN) : say.none}
          {active && group.elements.length > 0 && <Spread of={group.elements.flatMap((element) => (element.active[now] === 1 ? (element.share[now] ?? []) : []))} />}
        </td>
        <td className="lw-share-number">
          {signed(mean)}
          {group.elements.length > 0 && <Spread of={group.elements.map((element) => elementMean(shares.summary, at, element, weighing))} />}
        </td>
        <td>
          <Spark share={group.share} times={shares.times} figure={figure} />
        </td>
        <td className="lw-share-number">{delays > 0 ? delays : ''}</td>
      </tr>
      {open && <ElementRows at={at} group={group} now={now} weighing={weighing} figure={figure} told={told} />}
    </>
  );
}

/** The row of a run at the moment looked at, else its last. */
function useRowNow(times: Float64Array): number {
  const moment = useMoment();
  return moment === null ? times.length - 1 : placeAt(times, moment);
}

/** From the least to the most that elements have. */
function Spread({ of }: { readonly of: readonly number[] }) {
  const known = of.filter(Number.isFinite);
  return known.length === 0 ? null : <span className="lw-share-spread" title={say.spreadHelp}>{say.spread(signedNumber(Math.min(...known)), signedNumber(Math.max(...known)))}</span>;
}

/** More elements than these nobody compares by eye. */
const MOST_ELEMENTS = 100;

interface ElementRowsProps extends Pick<RowProps, 'at' | 'weighing' | 'figure' | 'told'> {
  readonly group: LoopGroup;
  readonly now: number;
}

/** What the loop of each element does, under the row of all. */
function ElementRows({ at, group: { elements }, now, weighing, figure, told: { shares } }: ElementRowsProps) {
  return (
    <>
      {elements.slice(0, MOST_ELEMENTS).map((element, place) => (
        <tr key={place} className="lw-share-element">
          <th scope="row">{element.name}</th>
          <td className="lw-share-number">{element.active[now] === 1 ? signed(element.share[now] ?? Number.NaN) : say.none}</td>
          <td className="lw-share-number">{signed(elementMean(shares.summary, at, element, weighing))}</td>
          <td colSpan={2}><Spark share={element.share} times={shares.times} figure={figure} /></td>
        </tr>
      ))}
      {elements.length > MOST_ELEMENTS && <tr className="lw-share-element"><th colSpan={5}>{say.moreElements(elements.length - MOST_ELEMENTS)}</th></tr>}
    </>
  );
}

/** A share with the way it works: colour is not the only sign of it. */
function signed(share: number) {
  return Number.isFinite(share) ? <span title={share < 0 ? say.direction.down : say.direction.up}>{withSign(share)}</span> : say.none;
}

function withSign(share: number): string {
  return `${signOf(share)}${percent(share)}`;
}

function signedNumber(share: number): string {
  return `${signOf(share)}${showNumber(Math.round(100 * Math.abs(share)))}`;
}

function signOf(share: number): string {
  return Math.abs(share) < 0.005 ? '' : share < 0 ? '−' : '+';
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
