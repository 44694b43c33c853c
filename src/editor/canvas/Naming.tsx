import { rename, setText } from '#core/commands';
import type { Drawing } from '#core/diagram';
import type { Model } from '#core/model';
import { words } from '#core/words';
import { edit, sealStep, select, startRenaming, stopRenaming } from '#editor/store';
import { NameField } from './NameField.tsx';
import type { Place } from './perform.ts';
import type { HandControl } from './useHand.ts';
import type { Scene } from './useScene.ts';
import { neighbour, readingOrder } from './walk.ts';

interface NamingProps {
  readonly scene: Scene;
  readonly drawing: Drawing;
  readonly control: HandControl;
  /** What is being typed; null when it is over. */
  readonly onType: (text: string | null) => void;
  readonly say: (sentence: string) => void;
  /** Gives the keyboard back to the canvas. */
  readonly onDone: () => void;
}

/** Types the name of the element being renamed into the document. The first name of a new element belongs to its making. */
export function Naming({ scene: { model, place }, drawing, control, onType, say, onDone }: NamingProps) {
  if (!model) return null;
  const before = textOf(drawing, model, place);
  const close = () => {
    onType(null);
    stopRenaming();
    sealStep();
    onDone();
  };
  const commit = (text: string, next: boolean) => {
    const birth = control.birth();
    const merge = birth?.element === drawing.id ? { merge: birth.merge } : {};
    write(drawing, place, text, merge);
    if (text.trim() !== before) say(words.canvas.said.renamed(text.trim()));
    close();
    if (next) goOn(place, drawing);
  };
  return <NameField key={drawing.id} model={model} drawing={drawing} initial={before} onType={onType} onCommit={commit} onCancel={close} />;
}

function write(drawing: Drawing, { where }: Place, text: string, merge: { merge?: string }): void {
  const { edit: label } = words.canvas;
  if (drawing.kind === 'symbol' || drawing.kind === 'flow') {
    edit(label.rename, (draft) => void rename(draft, { model: where.model, variable: drawing.variable.id, name: text }), merge);
  } else if (drawing.kind === 'note' && text.trim() !== '') {
    edit(label.writeNote, (draft) => setText(draft, { ...where, element: drawing.id, text }), merge);
  } else if (drawing.kind === 'frame') {
    edit(label.titleFrame, (draft) => setText(draft, { ...where, element: drawing.id, text }), merge);
  }
}

/** The text as the document has it: the drawing already shows what is being typed. */
function textOf(drawing: Drawing, model: Model, { where }: Place): string {
  if (drawing.kind === 'symbol' || drawing.kind === 'flow') return model.variables[drawing.variable.id]?.name ?? '';
  const element = model.views[where.view]?.elements[drawing.id];
  if (element?.kind === 'note') return element.text;
  return element?.kind === 'frame' ? element.title : '';
}

/** Tab goes on to name the next symbol in reading order. */
function goOn({ view }: Place, { id }: Drawing): void {
  const symbols = readingOrder(view).filter((element) => {
    const kind = view.byElement.get(element)?.kind;
    return kind === 'symbol' || kind === 'flow';
  });
  const next = neighbour(symbols, id, 1);
  if (next === null) return;
  select([next]);
  startRenaming(next);
}
