import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { LINE_HEIGHT, type Drawing } from '#core/diagram';
import type { Model, Point } from '#core/model';
import { nameProblem } from '#core/commands';
import { words } from '#core/words';
import { classes } from '#editor/ui';

interface NameFieldProps {
  readonly model: Model;
  readonly drawing: Drawing;
  /** The name before it is typed over. */
  readonly initial: string;
  readonly onType: (text: string) => void;
  /** The text is final; `next` goes on to the next element. */
  readonly onCommit: (text: string, next: boolean) => void;
  readonly onCancel: () => void;
}

/** Where the field stands and how its text is set: over the very place of the label, so that lines break alike. */
interface Setting {
  readonly label: string;
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly weight: number;
  readonly align: 'start' | 'center' | 'end' | 'sheet';
  /** The field has no box of its own: the symbol around it is one. */
  readonly inside: boolean;
  /** Enter starts a new line instead of ending. */
  readonly lines: boolean;
}

/** The name of a symbol, the text of a note or the title of a frame, typed where it stands. */
export function NameField({ model, drawing, initial, onType, onCommit, onCancel }: NameFieldProps) {
  const setting = settingOf(drawing);
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  if (!setting) return null;

  const problem = problemOf(model, drawing, text);
  const finish = (act: () => void) => {
    if (!done.current) {
      done.current = true;
      act();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const ends = event.key === 'Tab' || (event.key === 'Enter' && !event.nativeEvent.isComposing && (!setting.lines || event.ctrlKey || event.metaKey));
    if (event.key === 'Escape') finish(setting.lines ? () => onCommit(text, false) : onCancel);
    else if (ends && problem === 'taken') event.preventDefault();
    else if (ends) {
      event.preventDefault();
      finish(() => onCommit(text, event.key === 'Tab'));
    }
  };
  const { centre, width, height, size, weight, align } = setting;
  const type = (typed: string) => {
    const tidy = setting.lines ? typed : typed.replaceAll('\n', ' ');
    setText(tidy);
    onType(tidy);
  };
  return (
    <ViewportPortal>
      <div className={classes('lw-naming', 'lw-canvas-chrome', `lw-naming-${align}`, setting.inside && 'lw-naming-inside')} style={{ transform: `translate(${centre.x}px, ${centre.y}px)`, width, height }} onContextMenu={keepToItself}>
        <textarea
          ref={field}
          className={classes('lw-naming-field', problem === 'taken' && 'lw-naming-wrong')}
          style={{ fontSize: size, fontWeight: weight, lineHeight: LINE_HEIGHT }}
          aria-label={setting.label}
          aria-invalid={problem === 'taken'}
          value={text}
          rows={1}
          spellCheck={setting.lines}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => finish(() => (problem === null ? onCommit(text, false) : onCancel()))}
        />
        {problem === 'taken' && <p className="lw-naming-problem" role="alert">{words.canvas.nameTaken}</p>}
      </div>
    </ViewportPortal>
  );
}

function problemOf(model: Model, drawing: Drawing, text: string): 'blank' | 'taken' | null {
  return drawing.kind === 'symbol' || drawing.kind === 'flow' ? nameProblem(model, drawing.variable.id, text) : null;
}

function settingOf(drawing: Drawing): Setting | null {
  switch (drawing.kind) {
    case 'symbol':
    case 'flow': return nameSetting(drawing);
    case 'note': {
      const { left, top, right, bottom } = drawing.bounds;
      return { label: words.canvas.noteText, centre: { x: left, y: top }, width: right - left, height: bottom - top, size: 13, weight: 400, align: 'sheet', inside: false, lines: true };
    }
    case 'frame': {
      const { left, top, right } = drawing.bounds;
      return { label: words.canvas.frameTitle, centre: { x: left + 8, y: top + 4 }, width: right - left - 16, height: 26, size: 12, weight: 600, align: 'sheet', inside: false, lines: false };
    }
    default: return null;
  }
}

/** The room around the text of a field, and the least that shows where to type. */
const AIR = { width: 14, height: 6 };
const LEAST = 44;

function nameSetting({ face, element }: Drawing & { kind: 'symbol' | 'flow' }): Setting {
  const { side, style, bounds } = face.label;
  const align = side === 'left' ? 'end' : side === 'right' ? 'start' : 'center';
  const y = element.y + (bounds.top + bounds.bottom) / 2;
  const x = align === 'center' ? element.x : element.x + (align === 'start' ? bounds.left - AIR.width / 2 : bounds.right + AIR.width / 2);
  const width = Math.max(LEAST, Math.ceil(bounds.right - bounds.left) + 2 + AIR.width);
  const height = bounds.bottom - bounds.top + AIR.height;
  return { label: words.canvas.name, centre: { x, y }, width, height, size: style.size, weight: style.weight, align, inside: face.body !== '' && side === 'center', lines: false };
}

/** A text field has the browser's own menu. */
function keepToItself(event: MouseEvent): void {
  event.stopPropagation();
}
