import { setLabelSides, setNameSize, setPinned } from '#core/commands';
import type { LabelSide, Shape } from '#core/model';
import { words } from '#core/words';
import { edit, useSelection } from '#editor/store';
import { Field, SegmentedControl, Select, Switch } from '#editor/ui';
import { common } from './common.ts';
import { TintPart } from './TintPart.tsx';

const say = words.inspect.look;

const sizes = ['small', 'normal', 'large'] as const;
const sides = ['auto', 'top', 'bottom', 'left', 'right', 'center'] as const;

/** How symbols look in the open view: colour, size and place of the name, and whether Tidy may move them. */
export function ShapeParts({ shapes }: { readonly shapes: readonly Shape[] }) {
  const where = useSelection(({ model, view }) => ({ model, view }));
  const of = { ...where, elements: shapes.map(({ id }) => id) };
  const side = common(shapes, ({ label }): LabelSide | 'auto' => label ?? 'auto');
  return (
    <>
      <TintPart elements={shapes} />
      <Field label={say.size}>
        {() => (
          <SegmentedControl<(typeof sizes)[number] | 'mixed'>
            label={say.size}
            wide
            value={common(shapes, ({ size }) => size ?? 'normal')}
            segments={sizes.map((value) => ({ value, label: say.sizes[value] }))}
            onChange={(size) => edit(say.editSize, (draft) => setNameSize(draft, { ...of, size: size === 'small' || size === 'large' ? size : null }))}
          />
        )}
      </Field>
      <Field label={say.side}>
        {(ids) => (
          <Select<LabelSide | 'auto' | 'mixed'>
            {...ids}
            value={side}
            options={[...(side === 'mixed' ? [{ value: side, label: say.mixed }] : []), ...sides.map((value) => ({ value, label: say.sides[value] }))]}
            onChange={(value) => {
              if (value !== 'mixed') edit(say.editSide, (draft) => setLabelSides(draft, { ...of, side: value === 'auto' ? null : value }));
            }}
          />
        )}
      </Field>
      <Switch
        label={say.pinned}
        help={say.pinnedHelp}
        checked={common(shapes, ({ pinned }) => pinned === true)}
        onChange={(pinned) => edit(say.editPinned, (draft) => setPinned(draft, { ...of, pinned }))}
      />
    </>
  );
}
