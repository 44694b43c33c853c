import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { LINE_HEIGHT, type Drawing } from '#core/diagram';
import type { Model } from '#core/model';
import { nameProblem } from '#core/commands';
import { words } from '#core/words';
import { classes } from '#editor/ui';
import { settingOf } from './setting.ts';

interface NameFieldProps {
  readonly model: Model;
  readonly drawing: Drawing;
  /** The name before it is typed over. */
  readonly initial: string;
  readonly onType: (text: string) => void;
  /** The text is final; `onwards` goes on to the equation. */
  readonly onCommit: (text: string, onwards: boolean) => void;
  readonly onCancel: () => void;
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
    const enter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    const ends = event.key === 'Tab' || (enter && (!setting.lines || event.ctrlKey || event.metaKey));
    if (event.key === 'Escape') finish(setting.lines ? () => onCommit(text, false) : onCancel);
    else if (ends && problem === 'taken') event.preventDefault();
    else if (ends) {
      event.preventDefault();
      finish(() => onCommit(text, event.key === 'Tab' && !event.shiftKey));
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
      <div
        className={classes('lw-naming', 'lw-canvas-chrome', `lw-naming-${align}`, setting.inside && 'lw-naming-inside')}
        style={{ transform: `translate(${centre.x}px, ${centre.y}px)`, width, height }}
        onContextMenu={keepToItself}
      >
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

/** A text field has the browser's own menu. */
function keepToItself(event: MouseEvent): void {
  event.stopPropagation();
}
