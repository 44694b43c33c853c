import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import './segmented.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown in place of the label, which stays for screen readers. */
  readonly icon?: ReactNode;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Takes the whole width, in equal parts. */
  readonly wide?: boolean;
}

/** One of a few, all in sight: radio buttons side by side. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, wide = false } = props;
  const name = useId();
  return (
    <div className={classes('lw-segmented', wide && 'lw-segmented-wide')} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className="lw-segment" title={segment.icon === undefined ? undefined : segment.label}>
          <input
            type="radio"
            className="lw-hidden"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon}
          <span className={segment.icon === undefined ? undefined : 'lw-hidden'}>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
