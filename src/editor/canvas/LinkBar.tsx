import { deleteElements, setBend, setLinkDelay, setLinkPolarity, setLinkStrength } from '#core/commands';
import type { LinkDrawing } from '#core/diagram';
import type { ModelId, ViewId } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Clock, IconButton, Minus, Plus, Trash2 } from '#editor/ui';
import { StraightIcon, StrengthIcon } from './icons.tsx';
import { useScreen } from './useScreen.ts';

interface LinkBarProps {
  readonly where: { readonly model: ModelId; readonly view: ViewId };
  readonly drawing: LinkDrawing;
}

/** How far off its link the bar floats, in pixels. */
const OFF = 14;

/** What can be said about the one selected link, above it or, where it stands upright, beside it: direction of the effect, delay, strength. */
export function LinkBar({ where, drawing }: LinkBarProps) {
  const screen = useScreen();
  const { link, arc, id, element } = drawing;
  const { link: say, edit: label } = words.canvas;
  const { left, top, right, bottom } = arc.bounds;
  const beside = bottom - top > right - left;
  const at = screen(beside ? { x: right, y: arc.handle.y } : { x: arc.handle.x, y: top });
  const place = `translate(${at.x}px, ${at.y}px) translate(${beside ? `${OFF}px, -50%` : `-50%, calc(-100% - ${OFF}px)`})`;
  const of = { model: where.model, link: link.id };
  const polarity = (sign: '+' | '-') => {
    const claimed = link.polarity === sign ? null : sign;
    edit(label.polarity, (draft) => setLinkPolarity(draft, { ...of, polarity: claimed }));
  };
  const remove = () => edit(label.remove, (draft) => deleteElements(draft, { ...where, elements: [id] }));
  const strengths = ['weak', 'strong'] as const;
  return (
    <div className="lw-link-bar lw-canvas-chrome" role="toolbar" aria-label={say.label} style={{ transform: place }}>
      <IconButton size="s" side="top" label={say.positive} keys="+" pressed={link.polarity === '+'} icon={<Plus size={15} />} onClick={() => polarity('+')} />
      <IconButton size="s" side="top" label={say.negative} keys="-" pressed={link.polarity === '-'} icon={<Minus size={15} />} onClick={() => polarity('-')} />
      <span className="lw-bar-line" />
      <IconButton
        size="s"
        side="top"
        label={say.delay}
        pressed={link.delay === true}
        icon={<Clock size={14} />}
        onClick={() => edit(label.delay, (draft) => setLinkDelay(draft, { ...of, delay: link.delay !== true }))}
      />
      {strengths.map((strength) => (
        <IconButton
          key={strength}
          size="s"
          side="top"
          label={say[strength]}
          pressed={link.strength === strength}
          icon={<StrengthIcon strong={strength === 'strong'} />}
          onClick={() => edit(label.strength, (draft) => setLinkStrength(draft, { ...of, strength: link.strength === strength ? null : strength }))}
        />
      ))}
      <IconButton
        size="s"
        side="top"
        label={say.straighten}
        disabled={element.bend === 0}
        icon={<StraightIcon />}
        onClick={() => edit(label.straighten, (draft) => setBend(draft, { ...where, element: id, bend: 0 }))}
      />
      <span className="lw-bar-line" />
      <IconButton size="s" side="top" label={say.remove} icon={<Trash2 size={14} />} onClick={remove} />
    </div>
  );
}
