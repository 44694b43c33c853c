import { useStore } from '@xyflow/react';
import { type Bounds, centreOf, type ViewDrawing } from '#core/diagram';
import type { ElementId, Model, Point } from '#core/model';
import { words } from '#core/words';
import { useSelection } from '#editor/store';
import { Chooser } from './Chooser.tsx';
import { partAsked } from './partQuestions.ts';
import type { Place } from './perform.ts';
import { answer, choicesOf, mayCreate, newEffect, sentence, type Question } from './questions.ts';
import type { HandControl } from './useHand.ts';
import { useScreen } from './useScreen.ts';

const widthOf = (state: { width: number }) => state.width;
const heightOf = (state: { height: number }) => state.height;

/** The room that the list wants, in pixels. */
const ROOM = { width: 288, height: 320 };

interface AskingProps {
  readonly question: Question;
  readonly model: Model;
  readonly place: Place;
  readonly control: HandControl;
  readonly sight: () => Bounds;
  /** The next question, or null when all is answered. */
  readonly onNext: (question: Question | null) => void;
}

/** The list that takes the place of pointing at the other end of a flow or a link. */
export function Asking({ question, model, place, control, sight, onNext }: AskingProps) {
  const screen = useScreen();
  const width = useStore(widthOf);
  const height = useStore(heightOf);
  const only = useSelection(({ elements }) => elements.at(-1));
  const { x, y } = screen(anchorOf(place.view, partAsked(question, place.view) ?? only) ?? centreOf(sight()));
  const choose = (choice: string) => {
    const result = answer(question, choice, place.view, sight());
    onNext('next' in result ? result.next : null);
    if ('outcome' in result) control.act(result.outcome, place);
  };
  const create = (name: string) => {
    if (question.ask !== 'linkTo') return;
    onNext(null);
    control.act(newEffect(question.from, name, place.view, sight()), place);
  };
  return (
    <div className="lw-asking" style={{ left: Math.min(Math.max(x, 8), width - ROOM.width), top: Math.min(Math.max(y, 8), height - ROOM.height) }}>
      <Chooser
        key={question.ask}
        question={sentence(question, model)}
        choices={choicesOf(question, model, place.view)}
        {...(mayCreate(question) ? { create: words.canvas.target.create, onCreate: create } : {})}
        onChoose={choose}
        onCancel={() => onNext(null)}
      />
    </div>
  );
}

function anchorOf(view: ViewDrawing, element: ElementId | undefined): Point | null {
  const bounds = element === undefined ? undefined : view.byElement.get(element)?.bounds;
  return bounds ? { x: bounds.right + 12, y: bounds.top } : null;
}
