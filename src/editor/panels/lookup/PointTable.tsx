import type { ClipboardEvent } from 'react';
import { words } from '#core/words';
import { showExact } from '#editor/store';
import { IconButton, NumberField, Plus, Section, X } from '#editor/ui';
import { readingOf } from '../numbers.ts';
import type { TableProps } from './props.ts';
import { inserted, moved, pastedPoints, pointsOf, removed, withPoints } from './points.ts';

const say = words.panels.lookup;

/** The points as numbers to type. Two columns pasted into any field take the place of all of them. */
export function PointTable({ table, onChange }: TableProps) {
  const points = pointsOf(table);
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedPoints(event.clipboardData.getData('text'), numberIn);
    if (!pasted) return;
    event.preventDefault();
    onChange(withPoints(table, pasted));
  };
  return (
    <Section title={say.points(points.length)} startsOpen={points.length <= FEW}>
      <p className="lw-inspector-help">{say.pasteHelp}</p>
      <div className="lw-graph-table" onPaste={paste}>
        <div className="lw-graph-row" aria-hidden>
          <span>{say.x}</span>
          <span>{say.y}</span>
        </div>
        {points.map((point, index) => (
          <div key={index} className="lw-graph-row">
            {(['x', 'y'] as const).map((axis) => (
              <NumberField
                key={axis}
                label={say.axisOf(say[axis], index + 1)}
                labelHidden
                value={point[axis]}
                read={(text) => readingOf(text)}
                print={printed}
                onCommit={(value) => onChange(moved(table, index, { ...point, [axis]: value }))}
              />
            ))}
            <IconButton size="s" label={say.insert(index + 1)} icon={<Plus size={14} />} onClick={() => onChange(inserted(table, index))} />
            <IconButton size="s" label={say.drop(index + 1)} icon={<X size={14} />} disabled={points.length <= 2} onClick={() => onChange(removed(table, index))} />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Longer tables start folded: each of their rows costs four controls. */
const FEW = 12;

/** Places of an even grid, such as 40/6, are shown without the dust of their last digits. */
function printed(value: number): string {
  return showExact(Number(value.toPrecision(10)));
}

function numberIn(text: string): number | null {
  const reading = readingOf(text);
  return 'value' in reading ? reading.value : null;
}
