import type { Address } from '#core/model';
import { words } from '#core/words';
import { endCut, showNumber, useCut, useRuns, type LiveRun } from '#editor/store';
import { Button, Scissors } from '#editor/ui';
import { nameOf } from './names.ts';
import './cut.css';

const say = words.cut;

/** That a link is cut, what becomes of the first variable on the chart without it, and the way back. */
export function CutBanner({ outcome }: { readonly outcome: Address | null }) {
  const { link, ghost, impossible } = useCut((cut) => ({ link: cut.link, ghost: cut.ghost, impossible: cut.impossible }));
  const current = useRuns((runs) => runs.current);
  if (!link) return null;
  const [from, to] = [nameOf(link.from), nameOf(link.to)];
  const difference = ghost && current && outcome !== null ? sentenceOf(outcome, current, ghost) : '';
  return (
    <p className="lw-cut-banner">
      <Scissors size={14} aria-hidden />
      <span>
        <span role="status">{impossible ? say.noSay(from, to) : say.held(from, to)}</span>
        {!impossible && ` ${difference}`}
      </span>
      <Button size="s" kind="quiet" onClick={endCut}>
        {say.end}
      </Button>
    </p>
  );
}

/** Where a variable ends with the link cut, beside where it ends. */
export function sentenceOf(outcome: Address, current: Pick<LiveRun, 'run'>, ghost: Pick<LiveRun, 'run'>): string {
  const [value, without] = [lastOf(current, outcome), lastOf(ghost, outcome)];
  if (value === null || without === null) return '';
  const difference = without - value;
  const amount = showNumber(Math.abs(difference));
  const told = difference === 0 ? say.same : difference < 0 ? say.less(amount) : say.more(amount);
  return say.ends(nameOf(outcome), showNumber(without), showNumber(value), told);
}

function lastOf({ run: { columns, values } }: Pick<LiveRun, 'run'>, address: Address): number | null {
  const at = columns.findIndex((column) => column.address === address && column.element === undefined);
  return values[at]?.at(-1) ?? null;
}
