import { useEffect, useRef, type KeyboardEvent } from 'react';
import { words } from '#core/words';
import { stepAlongLoop, useLoopInHand } from '#editor/store';
import { Button } from '#editor/ui';

const say = words.loopPanel;

interface WhyProps {
  readonly question: string;
  /** One sentence a link, in the order of the loop, and what it comes to at the end. */
  readonly sentences: readonly string[];
}

/** A walk round a loop, one link at a time: each is lit in the diagram while its sentence is read. */
export function Why({ question, sentences }: WhyProps) {
  const step = useLoopInHand((inHand) => inHand.step);
  const onwards = useRef<HTMLButtonElement>(null);
  const walking = step !== null;
  const walked = useRef(walking);
  // Whoever asks has the keyboard on what leads on, and back on the question at the end.
  useEffect(() => {
    if (walked.current !== walking && document.activeElement === document.body) onwards.current?.focus();
    walked.current = walking;
  }, [walking]);
  if (step === null) return <Button ref={onwards} size="s" onClick={() => stepAlongLoop(0)}>{question}</Button>;
  const go = (to: number) => stepAlongLoop(Math.max(0, Math.min(sentences.length - 1, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(step + 1);
    else if (event.key === 'ArrowLeft') go(step - 1);
    else if (event.key === 'Escape') stepAlongLoop(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const last = step >= sentences.length - 1;
  return (
    <div className="lw-loop-walk" role="group" aria-label={say.walk}>
      <p className="lw-loop-count">{say.step(step + 1, sentences.length)}</p>
      <p role="status">{sentences[step]}</p>
      <div className="lw-loop-steps">
        <Button size="s" aria-disabled={step === 0} onKeyDown={onKeyDown} onClick={() => go(step - 1)}>{say.back}</Button>
        <Button ref={onwards} size="s" onKeyDown={onKeyDown} onClick={() => (last ? stepAlongLoop(null) : go(step + 1))}>{last ? say.done : say.next}</Button>
      </div>
    </div>
  );
}
