import { useId } from 'react';
import type { Tint } from '#core/model';
import { words } from '#core/words';
import { Check } from '#editor/ui';
import { allTints, swatchOf } from './tints.ts';

const say = words.inspect.look;

export interface TintFieldProps {
  readonly label: string;
  /** Null: no colour; `mixed`: several that differ. */
  readonly value: Tint | 'mixed' | null;
  readonly onChange: (tint: Tint | null) => void;
}

/** The small palette as radio buttons: each is named, the chosen one carries a check and its name stands beside the label. */
export function TintField({ label, value, onChange }: TintFieldProps) {
  const name = useId();
  return (
    <div className="lw-field">
      <div className="lw-field-label">
        <span id={`${name}-label`}>{label}</span>
        <span className="lw-tint-name">{value === 'mixed' ? say.mixed : say.tints[value ?? 'none']}</span>
      </div>
      <div className="lw-tints" role="radiogroup" aria-labelledby={`${name}-label`}>
        {[null, ...allTints].map((tint) => (
          <label key={tint ?? 'none'} className="lw-tint" title={say.tints[tint ?? 'none']}>
            <input type="radio" className="lw-hidden" name={name} value={tint ?? 'none'} checked={tint === value} onChange={() => onChange(tint)} />
            <span className={tint === null ? 'lw-tint-swatch lw-tint-swatch-none' : 'lw-tint-swatch'} style={swatchOf(tint)}>
              {tint === value && <Check size={13} aria-hidden />}
            </span>
            <span className="lw-hidden">{say.tints[tint ?? 'none']}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
