import type { CSSProperties, InputHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import './slider.css';

type Taken = 'value' | 'min' | 'max' | 'step' | 'onChange' | 'type' | 'aria-label';

export interface SliderProps extends Omit<InputHTMLAttributes<HTMLInputElement>, Taken> {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The grain; absent: as fine as the pointer. */
  readonly step?: number;
  /** The value as people read it, for screen readers: `5 % a month`. */
  readonly text?: string;
  /** A mark on the track, such as the base value. */
  readonly mark?: number;
  /** Every move. */
  readonly onChange: (value: number) => void;
  /** The pointer or key was let go. */
  readonly onDone?: () => void;
}

/** A slider on the browser's own range input: keys, touch and screen readers work as everywhere else. */
export function Slider({ label, value, min, max, step, text, mark, onChange, onDone, className, style, ...rest }: SliderProps) {
  const share = (at: number) => (max > min ? Math.min(1, Math.max(0, (at - min) / (max - min))) : 0);
  const places = { '--lw-slider-at': share(value), '--lw-slider-mark': mark === undefined ? 0 : share(mark) };
  return (
    <span
      className={classes('lw-slider', mark !== undefined && 'lw-slider-marked', className)}
      style={{ ...(places as CSSProperties), ...style }}
    >
      <input
        type="range"
        aria-label={label}
        aria-valuetext={text}
        min={min}
        max={max}
        step={step ?? 'any'}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={onDone}
        onKeyUp={onDone}
        onBlur={onDone}
        {...rest}
      />
    </span>
  );
}
