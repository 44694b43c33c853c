import { setLabelSides, setNameSize, setTint } from '#core/commands';
import type { LabelSide, Shape, Tint } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import type { ActionSpec } from './action.ts';
import { chosen, chosenOf } from './chosen.ts';

const { steps } = words.actions;

const tinted = () => chosenOf('shape', 'curve', 'note', 'frame');
const named = () => chosenOf('shape', 'ghost');

const all = <Element>(elements: readonly Element[], is: (element: Element) => boolean): boolean => elements.length > 0 && elements.every(is);

const tint = (colour: Tint | null): ActionSpec => ({
  group: 'looks',
  aboutSelection: true,
  when: () => tinted().length > 0,
  checked: () => all(tinted(), (element) => (element.tint ?? null) === colour),
  run: () => edit(steps.tint, (draft) => setTint(draft, { ...chosen(), tint: colour })),
});

const side = (wanted: LabelSide | null): ActionSpec => ({
  group: 'looks',
  aboutSelection: true,
  when: () => named().length > 0,
  checked: () => all(named(), ({ label }) => (label ?? null) === wanted),
  run: () => edit(steps.nameSide, (draft) => setLabelSides(draft, { ...chosen(), side: wanted })),
});

const size = (wanted: Shape['size'] | null): ActionSpec => ({
  group: 'looks',
  aboutSelection: true,
  when: () => chosenOf('shape').length > 0,
  checked: () => all(chosenOf('shape'), (shape) => (shape.size ?? null) === wanted),
  run: () => edit(steps.nameSize, (draft) => setNameSize(draft, { ...chosen(), size: wanted })),
});

/** How elements look. */
export const looksActions = {
  tintNone: tint(null),
  tintGrey: tint('grey'),
  tintRed: tint('red'),
  tintAmber: tint('amber'),
  tintGreen: tint('green'),
  tintTeal: tint('teal'),
  tintBlue: tint('blue'),
  tintViolet: tint('violet'),
  tintPink: tint('pink'),
  nameAuto: side(null),
  nameTop: side('top'),
  nameBottom: side('bottom'),
  nameLeft: side('left'),
  nameRight: side('right'),
  nameSmall: size('small'),
  nameNormal: size(null),
  nameLarge: size('large'),
} satisfies Record<string, ActionSpec>;
