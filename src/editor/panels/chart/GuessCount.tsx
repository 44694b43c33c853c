import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { confirmGuess, guesses } from '#core/commands';
import type { ModelDocument, ModelId, Place, Variable } from '#core/model';
import { words } from '#core/words';
import { confirmAll } from '#editor/actions';
import { edit, getDocument, useDocument } from '#editor/store';
import { Button, Check, CircleHelp, Popover } from '#editor/ui';
import { goTo } from '../problems/place.ts';
import './guesses.css';

const say = words.inspect.guess;

interface Guess {
  readonly model: ModelId;
  readonly variable: Variable;
}

/** How many of the numbers behind the curves nobody has vouched for; a press lists them. Nothing where there are none. */
export function GuessCount() {
  const models = useDeferredValue(useDocument((document) => document.models));
  const { guessed, all } = useMemo(() => guesses({ models }), [models]);
  const [open, setOpen] = useState(false);
  const wanted = useRef<Place | null>(null);
  if (guessed === 0) return null;
  const go = (place: Place) => {
    wanted.current = place;
    setOpen(false);
  };
  // Where a guess was chosen the keyboard goes there, not back to the button.
  const closed = (event: Event) => {
    if (!wanted.current) return;
    if (wanted.current.part === 'equation') event.preventDefault();
    goTo(wanted.current, getDocument());
    wanted.current = null;
  };
  const trigger = (
    <Button size="s" kind="quiet" className="lw-guess-count" icon={<CircleHelp size={14} aria-hidden />}>
      {words.commands.guesses(guessed, all)}
    </Button>
  );
  return (
    <Popover trigger={trigger} label={say.list} side="top" open={open} onOpenChange={setOpen} onClosed={closed}>
      <List onGo={go} />
    </Popover>
  );
}

function List({ onGo }: { readonly onGo: (place: Place) => void }) {
  const models = useDocument((document) => document.models);
  return (
    <div className="lw-guesses">
      <ul aria-label={say.list}>
        {guessesIn(models).map(({ model, variable }) => (
          <li key={variable.id}>
            <button type="button" onClick={() => onGo(placeOf(model, variable))}>
              {variable.name}
            </button>
            <Button size="s" aria-label={say.editConfirm(variable.name)} onClick={() => edit(say.editConfirm(variable.name), (draft) => confirmGuess(draft, { model, variable: variable.id }))}>
              {say.confirm}
            </Button>
          </li>
        ))}
      </ul>
      <Button icon={<Check size={14} aria-hidden />} onClick={confirmAll}>
        {say.confirmAll}
      </Button>
    </div>
  );
}

function guessesIn(models: ModelDocument['models']): Guess[] {
  const all = Object.values(models).flatMap(({ id, variables }) => Object.values<Variable>(variables).map((variable) => ({ model: id, variable })));
  return all.filter(({ variable }) => variable.guess === true);
}

/** An equation or a number takes the keyboard; a graph is shown. */
function placeOf(model: ModelId, variable: Variable): Place {
  return { model, variable: variable.id, part: 'equation' in variable ? 'equation' : 'table' };
}
