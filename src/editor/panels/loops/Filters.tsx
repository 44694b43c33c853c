import type { CausalGraph, LoopSet } from '#core/analysis';
import { words } from '#core/words';
import { Select } from '#editor/ui';
import { counted, onLoops, type Listing } from './rows.ts';

const say = words.loopPanel;

interface FiltersProps {
  readonly graph: CausalGraph;
  readonly set: LoopSet;
  readonly listing: Listing;
  readonly onChange: (listing: Listing) => void;
}

const ANY = '';

/** Which loops are listed: of a kind, through a variable, longest first. */
export function Filters({ graph, set, listing, onChange }: FiltersProps) {
  const counts = counted(set);
  const kinds = [{ value: 'all', label: say.all } as const, ...(['R', 'B', 'U'] as const).flatMap((kind) => (counts[kind] === 0 ? [] : [{ value: kind, label: say.some(kind, counts[kind]) }]))];
  const variables = [{ value: ANY, label: say.anything }, ...onLoops(graph, set).map(({ place, name }) => ({ value: String(place), label: name }))];
  const orders = [{ value: 'shortest', label: say.shortest }, { value: 'longest', label: say.longest }] as const;
  return (
    <div className="lw-loop-filters" role="group" aria-label={say.filters}>
      <Select aria-label={say.kindFilter} options={kinds} value={listing.kind} onChange={(kind) => onChange({ ...listing, kind })} />
      <Select aria-label={say.through} options={variables} value={listing.through === null ? ANY : String(listing.through)} onChange={(value) => onChange({ ...listing, through: value === ANY ? null : Number(value) })} />
      <Select aria-label={say.order} options={orders} value={listing.longestFirst ? 'longest' : 'shortest'} onChange={(value) => onChange({ ...listing, longestFirst: value === 'longest' })} />
    </div>
  );
}
