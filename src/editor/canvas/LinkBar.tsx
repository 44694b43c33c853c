import { useCallback, useState } from 'react';
import { deleteElements, setBend, setLinkDelay, setLinkPolarity, setLinkStrength } from '#core/commands';
import type { LinkDrawing, ViewDrawing } from '#core/diagram';
import type { ModelId, ViewId } from '#core/model';
import { words } from '#core/words';
import { edit } from '#editor/store';
import { Clock, IconButton, Minus, Plus, Trash2 } from '#editor/ui';
import { besideLink } from './beside.ts';
import { StraightIcon, StrengthIcon } from './icons.tsx';
import { useFloatingBoxes } from './useFloatingBoxes.ts';
import { useCanvasSize, useScreen } from './useScreen.ts';

interface LinkBarProps {
  readonly where: { readonly model: ModelId; readonly view: ViewId };
  readonly view: ViewDrawing;
  readonly drawing: LinkDrawing;
}

/** What can be said about the one selected link, close to it and over nothing that matters: direction of the effect, delay, strength. */
export function LinkBar({ where, view, drawing }: LinkBarProps) {
  const { measure, place } = usePlace(view, drawing);
  const { link, id, element } = drawing;
  const { link: say, edit: label } = words.canvas;
  const of = { model: where.model, link: link.id };
  const polarity = (sign: '+' | '-') => {
    const claimed = link.polarity === sign ? null : sign;
    edit(label.polarity, (draft) => setLinkPolarity(draft, { ...of, polarity: claimed }));
  };
  const remove = () => edit(label.remove, (draft) => deleteElements(draft, { ...where, elements: [id] }));
  const strengths = ['weak', 'strong'] as const;
  return (
    <div ref={measure} className="lw-link-bar lw-canvas-chrome" role="toolbar" aria-label={say.label} style={{ transform: place }}>
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

/** The bar's place on the screen, found anew whenever the diagram moves under it. Before its first measure it is a usual size. */
function usePlace(view: ViewDrawing, drawing: LinkDrawing) {
  const toScreen = useScreen();
  const canvas = useCanvasSize();
  const [size, setSize] = useState({ width: 236, height: 34 });
  const measure = useCallback((bar: HTMLDivElement | null) => {
    if (bar && bar.offsetWidth > 0) setSize({ width: bar.offsetWidth, height: bar.offsetHeight });
  }, []);
  const over = useFloatingBoxes(canvas);
  const { x, y } = besideLink(drawing, view, { toScreen, canvas, bar: size, over });
  return { measure, place: `translate(${x}px, ${y}px)` };
}
