import { words } from '#core/words';
import { showNumber } from '#editor/store';
import { Button, IconButton, NumberField, Plus, TextField, X } from '#editor/ui';
import { readingOf } from '../numbers.ts';

const say = words.arrays.split;

/** A segment that a model is to be split into, with its share of everything. */
export interface Segment {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
}

interface SegmentsProps {
  readonly segments: readonly Segment[];
  readonly onChange: (segments: readonly Segment[]) => void;
}

/** Shares are read and shown as percentages. */
const PERCENT = { display: 'percent', precision: 1 } as const;

/** Names and shares of the segments. */
export function Segments({ segments, onChange }: SegmentsProps) {
  const change = (at: number, changed: Partial<Segment>) => onChange(segments.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  const even = (list: readonly Segment[]) => onChange(list.map((one) => ({ ...one, share: 1 / list.length })));
  const total = segments.reduce((sum, { share }) => sum + share, 0);
  return (
    <fieldset className="lw-segments">
      <legend>{say.segments}</legend>
      {segments.map(({ name, share }, at) => (
        <div key={at} className="lw-segment-line">
          <TextField label={say.segmentOf(at + 1)} labelHidden value={name} onChange={(text) => change(at, { name: text })} />
          <NumberField
            label={say.shareOf(name)}
            labelHidden
            value={share}
            read={shareIn}
            print={(value) => showNumber(value, PERCENT)}
            onCommit={(value) => change(at, { share: value })}
          />
          <IconButton size="s" label={say.remove(name)} icon={<X size={14} />} disabled={segments.length <= 2} onClick={() => even(segments.filter((_, index) => index !== at))} />
        </div>
      ))}
      {Math.abs(total - 1) > NEAR && <p className="lw-inspector-help">{say.shareTotal(showNumber(total, PERCENT))}</p>}
      <div className="lw-segments-bar">
        <Button size="s" icon={<Plus size={14} />} onClick={() => even([...segments, { name: say.another(segments.length + 1), share: 0 }])}>
          {say.add}
        </Button>
        <Button size="s" kind="quiet" onClick={() => even(segments)}>
          {say.even}
        </Button>
      </div>
      <p className="lw-inspector-help">{say.shareHelp}</p>
    </fieldset>
  );
}

/** Shares this close to the whole are all of it. */
const NEAR = 0.0005;

function shareIn(text: string) {
  const reading = readingOf(text, PERCENT);
  if ('problem' in reading) return reading;
  return reading.value >= 0 && reading.value <= 1 ? reading : { problem: say.shareProblem };
}
