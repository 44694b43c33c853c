import type { ReactNode } from 'react';
import type { FoundText } from '#core/commands';
import type { ModelDocument } from '#core/model';
import { words } from '#core/words';
import { Button } from '#editor/ui';
import { goToPlace, ownerOf } from './found.ts';

const { find: say } = words.desk;

/** How much of a long text is shown before the first thing found in it. */
const BEFORE = 18;

interface FoundLineProps {
  readonly found: FoundText;
  readonly document: ModelDocument;
  readonly onReplace: () => void;
}

/** One text in which something was found: press it to go there, or replace it there alone. */
export function FoundLine({ found, document, onReplace }: FoundLineProps) {
  const { place, spans } = found;
  const owner = ownerOf(document, place);
  const part = say.parts[place.part];
  return (
    <li className="lw-found-line">
      <button type="button" className="lw-found-place" onClick={() => goToPlace(place, spans[0])}>
        <span className="lw-found-owner">{say.place(owner, part)}</span>
        <span className="lw-found-text">{marked(found)}</span>
      </button>
      <Button kind="quiet" size="s" aria-label={say.replaceOneIn(owner, part)} onClick={onReplace}>{say.replaceOne}</Button>
    </li>
  );
}

/** The text with what was found in it marked, from a little before the first. */
function marked({ text, spans }: FoundText): ReactNode[] {
  const first = spans[0]?.from ?? 0;
  let at = first > BEFORE ? first - BEFORE : 0;
  const parts: ReactNode[] = at > 0 ? ['…'] : [];
  for (const { from, to } of spans) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
}
