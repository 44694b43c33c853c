import { alignElements, distributeElements, type Alignment } from '#core/commands';
import type { ElementId } from '#core/model';
import { words } from '#core/words';
import { edit, useSelection } from '#editor/store';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  Field,
  IconButton,
} from '#editor/ui';

const say = words.inspect.many;

const alignments: readonly (readonly [Alignment, typeof AlignStartVertical])[] = [
  ['left', AlignStartVertical],
  ['centre', AlignCenterVertical],
  ['right', AlignEndVertical],
  ['top', AlignStartHorizontal],
  ['middle', AlignCenterHorizontal],
  ['bottom', AlignEndHorizontal],
];

const directions = [
  ['horizontal', AlignHorizontalSpaceBetween],
  ['vertical', AlignVerticalSpaceBetween],
] as const;

/** Brings elements to one line, or spreads three and more evenly. */
export function Arrange({ elements }: { readonly elements: readonly ElementId[] }) {
  const where = useSelection(({ model, view }) => ({ model, view }));
  return (
    <Field label={say.arrange}>
      {() => (
        <div className="lw-arrange" role="group" aria-label={say.arrange}>
          {alignments.map(([to, Icon]) => (
            <IconButton key={to} label={say.align[to]} icon={<Icon size={16} />} onClick={() => edit(say.align[to], (draft) => alignElements(draft, { ...where, elements, to }))} />
          ))}
          <span className="lw-arrange-gap" />
          {directions.map(([along, Icon]) => (
            <IconButton
              key={along}
              label={say.distribute[along]}
              icon={<Icon size={16} />}
              disabled={elements.length < 3}
              onClick={() => edit(say.distribute[along], (draft) => distributeElements(draft, { ...where, elements, along }))}
            />
          ))}
        </div>
      )}
    </Field>
  );
}
