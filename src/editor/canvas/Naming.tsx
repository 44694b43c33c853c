import { propose, rename, setText } from '#core/commands';
import type { Drawing } from '#core/diagram';
import { equationOf, type Model } from '#core/model';
import { words } from '#core/words';
import { birthOf, bringUp, edit, getDocument, putCaret, sealStep, stopRenaming } from '#editor/store';
import { bind, loopMeant } from './loops/placing.ts';
import { NameField } from './NameField.tsx';
import type { Place } from './perform.ts';
import { saidOfMade } from './settle.ts';
import type { Scene } from './useScene.ts';

interface NamingProps {
  readonly scene: Scene;
  readonly drawing: Drawing;
  /** What is being typed; null when it is over. */
  readonly onType: (text: string | null) => void;
  readonly say: (sentence: string) => void;
  /** Gives the keyboard back to the canvas. */
  readonly onDone: () => void;
}

/** Types the name of the element being renamed into the document. The first name of a new element belongs to its making. */
export function Naming({ scene: { model, place }, drawing, onType, say, onDone }: NamingProps) {
  if (!model) return null;
  const { said } = words.canvas;
  const before = textOf(drawing, model, place);
  const close = (sentence: string | null) => {
    const born = birthOf(drawing.id) !== undefined;
    onType(null);
    stopRenaming();
    sealStep();
    if (born) say(saidOfMade(drawing.id));
    else if (sentence !== null) say(sentence);
    onDone();
  };
  const commit = (text: string, onwards: boolean) => {
    const birth = birthOf(drawing.id);
    const merge = birth === undefined ? {} : { merge: birth };
    write(drawing, place, text, merge);
    const model = getDocument().models[place.where.model];
    const now = model ? textOf(drawing, model, place) : before;
    close(text.trim() === before ? null : now === before ? said.nameStays(before) : said.renamed(now));
    if (onwards) goToEquation(drawing, place);
  };
  return <NameField key={drawing.id} model={model} drawing={drawing} initial={before} onType={onType} onCommit={commit} onCancel={() => close(null)} />;
}

function write(drawing: Drawing, { where, view }: Place, text: string, merge: { merge?: string }): void {
  const { edit: label } = words.canvas;
  if (drawing.kind === 'symbol' || drawing.kind === 'flow') {
    const named = { model: where.model, variable: drawing.variable.id };
    edit(label.rename, (draft) => {
      rename(draft, { ...named, name: text });
      // The first guess at a number goes by the name, which is known only now.
      if (merge.merge !== undefined) propose(draft, named);
    }, merge);
  } else if (drawing.kind === 'note' && (text.trim() !== '' || drawing.element.loop !== undefined)) {
    const loop = loopMeant(view, drawing, text);
    edit(label.writeNote, (draft) => {
      setText(draft, { ...where, element: drawing.id, text });
      bind(draft, where, drawing, loop);
    }, merge);
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

/** Tab goes on to what the variable is: its equation, its starting value, its graph. */
function goToEquation(drawing: Drawing, { where }: Place): void {
  if (drawing.kind !== 'symbol' && drawing.kind !== 'flow') return;
  const variable = getDocument().models[where.model]?.variables[drawing.variable.id];
  const text = variable && equationOf(variable);
  bringUp({ detail: 'inspector' });
  // A guess is there to be typed over.
  putCaret({ variable: drawing.variable.id, back: true, ...(typeof text === 'string' && variable?.guess ? { span: { from: 0, to: text.length } } : {}) });
}
