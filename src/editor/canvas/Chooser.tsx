import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { words } from '#core/words';
import { classes } from '#editor/ui';

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

interface ChooserProps {
  readonly question: string;
  readonly choices: readonly Choice[];
  /** Present: what is typed may become a new thing, offered in these words. */
  readonly create?: (text: string) => string;
  readonly onChoose: (id: string) => void;
  readonly onCreate?: (text: string) => void;
  readonly onCancel: () => void;
}

/** A line of the list: what it says and what choosing it does. */
interface Line {
  readonly label: string;
  readonly take: () => void;
}

/** A field with a list under it: typing narrows the list, arrows go through it, Enter takes one. */
export function Chooser(props: ChooserProps) {
  const { question, onCancel } = props;
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const lines = linesFor(props, text.trim());
  const current = Math.max(0, Math.min(at, lines.length - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onCancel();
    else if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(1, lines.length));
    else if (event.key === 'ArrowUp') setAt((current + lines.length - 1) % Math.max(1, lines.length));
    else if (event.key === 'Enter') lines[current]?.take();
    else return;
    event.preventDefault();
  };
  const type = (typed: string) => {
    setText(typed);
    setAt(0);
  };
  return (
    <div className="lw-chooser lw-canvas-chrome" role="group" aria-label={question}>
      <label className="lw-chooser-question" htmlFor={`${list}-field`}>{question}</label>
      <input
        id={`${list}-field`}
        className="lw-chooser-field"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={lines.length > 0 ? `${list}-${current}` : undefined}
        placeholder={words.canvas.target.search}
        autoComplete="off"
        ref={focusOnce}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onCancel}
      />
      <div id={list} role="listbox" aria-label={question} className="lw-chooser-list">
        {lines.map((line, index) => (
          <Option key={line.label} id={`${list}-${index}`} line={line} current={index === current} onPoint={() => setAt(index)} />
        ))}
      </div>
      {lines.length === 0 && <p className="lw-chooser-nothing">{words.canvas.target.nothing}</p>}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly line: Line;
  readonly current: boolean;
  readonly onPoint: () => void;
}

function Option({ id, line, current, onPoint }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      className={classes('lw-chooser-option', current && 'lw-chooser-current')}
      onPointerEnter={onPoint}
      onPointerDown={keepFocus}
      onPointerUp={line.take}
    >
      {line.label}
    </div>
  );
}

/** The choices that hold the text, and the offer to make something of that name where there is none. */
function linesFor({ choices, create, onChoose, onCreate }: ChooserProps, text: string): Line[] {
  const wanted = text.toLowerCase();
  const lines = choices
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .map(({ id, label }) => ({ label, take: () => onChoose(id) }));
  const known = choices.some(({ label }) => label.toLowerCase() === wanted);
  if (create && onCreate && wanted !== '' && !known) lines.push({ label: create(text), take: () => onCreate(text) });
  return lines;
}

/** A press on an option leaves the keyboard in the field. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}
