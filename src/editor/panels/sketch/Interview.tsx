import { useEffect, useMemo, useRef, useState } from 'react';
import { interviewQuestions, notAsked, type InterviewQuestion, type NotAsked } from '#core/analysis';
import { forgetPlaces } from '#core/commands';
import type { VariableId, WordKind } from '#core/model';
import { words } from '#core/words';
import { edit, getDocument, openView, undo, useDocument, useSelection } from '#editor/store';
import { AuxiliaryIcon, Button, Check, FlowIcon, StockIcon, Undo2 } from '#editor/ui';
import { Aside } from '../aside/Aside.tsx';
import { goToVariable } from '../goToVariable.ts';
import { answerQuestion } from './answering.ts';
import './interview.css';

const say = words.sketchPanel.interview;
const NOTHING: NotAsked = { arrays: [], parts: [] };
const KINDS: readonly WordKind[] = ['stock', 'flow', 'auxiliary'];
const PICTURES = { stock: StockIcon, flow: FlowIcon, auxiliary: AuxiliaryIcon } as const;

/** Which of these accumulates? One word after the other gets its place in a model that runs, by a tap or a key. */
export function Interview() {
  const id = useSelection(({ model }) => model);
  const document = useDocument((whole) => whole);
  const [later, setLater] = useState<ReadonlySet<VariableId>>(new Set());
  const [told, setTold] = useState('');
  const model = document.models[id];
  const questions = useMemo(() => (model ? interviewQuestions(document, model) : []), [document, model]);
  const left = useMemo(() => (model && questions.length === 0 ? notAsked(document, model) : NOTHING), [document, model, questions]);
  const [question] = [...questions.filter(({ variable }) => !later.has(variable)), ...questions];
  const answer = (kind: WordKind) => {
    if (!question || !model || !answerQuestion(model, question, kind)) return;
    setTold(say.done[kind](question.name));
  };
  const back = () => {
    undo();
    setTold(say.undone);
  };
  const again = () => {
    edit(say.again, (draft) => forgetPlaces(draft, { model: id }));
    setTold('');
  };
  const postpone = () => question && setLater(new Set(later.size + 1 < questions.length ? [...later, question.variable] : []));
  return (
    <Aside title={say.title}>
      <div className="lw-interview">
        {question ? <Question key={question.variable} question={question} onAnswer={answer} /> : <Done any={model?.runs ?? false} left={left} onAgain={again} />}
        <div className="lw-interview-foot">
          <span role="status">{told}</span>
          {told !== '' && told !== say.undone && <Button size="s" icon={<Undo2 size={14} aria-hidden />} onClick={back}>{words.actions.labels.undo}</Button>}
          {questions.length > 1 && <Button size="s" onClick={postpone}>{say.later}</Button>}
        </div>
        {questions.length > 0 && <p className="lw-interview-left">{say.left(questions.length)}</p>}
      </div>
    </Aside>
  );
}

interface QuestionProps {
  readonly question: InterviewQuestion;
  readonly onAnswer: (kind: WordKind) => void;
}

/** The word is selected in the diagram, and the answer that is proposed has the keyboard. */
function Question({ question, onAnswer }: QuestionProps) {
  const proposed = useRef<HTMLDivElement>(null);
  const { variable, proposed: kind, reason } = question;
  useEffect(() => {
    const document = getDocument();
    const owner = Object.values(document.models).find(({ variables }) => variables[variable]);
    if (owner) goToVariable(owner, variable);
    proposed.current?.querySelector<HTMLElement>('[data-proposed]')?.focus();
  }, [variable]);
  return (
    <div ref={proposed} role="group" aria-label={question.question}>
      <p className="lw-interview-question">{question.question}</p>
      <div className="lw-interview-answers">
        {KINDS.map((each) => (
          <Answer key={each} kind={each} reason={each === kind ? reason : null} onAnswer={onAnswer} />
        ))}
      </div>
    </div>
  );
}

function Answer({ kind, reason, onAnswer }: { readonly kind: WordKind; readonly reason: string | null; readonly onAnswer: (kind: WordKind) => void }) {
  const Picture = PICTURES[kind];
  const { answers } = words.sketch.interview;
  return (
    <button type="button" className="lw-interview-answer" data-proposed={reason === null ? undefined : ''} onClick={() => onAnswer(kind)}>
      <Picture size={18} aria-hidden />
      <span>
        <span className="lw-interview-kind">{answers[kind]}</span>
        <span className="lw-interview-example">{reason === null ? say.examples[kind] : say.proposed(reason)}</span>
      </span>
    </button>
  );
}

interface DoneProps {
  readonly any: boolean;
  readonly left: NotAsked;
  readonly onAgain: () => void;
}

/** Everything has its place, but for what cannot be asked here: that is told, with the way to where it can. */
function Done({ any, left: { arrays, parts }, onAgain }: DoneProps) {
  const isAll = arrays.length === 0 && parts.length === 0;
  const box = useRef<HTMLDivElement>(null);
  // The answer that was pressed last is gone, and the keyboard stays where one was.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="lw-interview-end" tabIndex={-1}>
      <p>
        {any && <Check size={16} aria-hidden />}
        {any || !isAll ? (isAll ? say.end : say.endHere) : say.nothing}
      </p>
      {arrays.length > 0 && <p>{say.arrays(arrays)}</p>}
      {parts.map(({ model, name, count }) => <Button key={model} size="s" onClick={() => openView(model)}>{say.part(name, count)}</Button>)}
      {any && <Button size="s" onClick={onAgain}>{say.again}</Button>}
    </div>
  );
}
