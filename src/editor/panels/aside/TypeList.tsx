import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { readLines } from '#core/commands';
import type { ElementId } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { getSelection, select } from '#editor/store';
import { Button, TextField, WandSparkles } from '#editor/ui';
import { Aside } from './Aside.tsx';
import { addTyped, understood } from './typed.ts';

const { list: say } = words.desk;

/** How many of the lines added last are shown. */
const SHOWN = 6;

/** A variable or a link with each Enter, in sight at once: as fast as a room speaks. */
export function TypeList() {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const take = (typed: string) => {
    const { lines, problems, doubt } = readLines(typed);
    setProblem(problems[0]?.message ?? doubt);
    if (lines.length === 0) return;
    setAdded([...lines.map(understood).reverse(), ...added].slice(0, SHOWN));
    addTyped(lines);
    shown.current = getSelection().elements;
    setText('');
  };
  // What is selected here shows what a line did; nobody chose it, so it does not stay chosen.
  const shown = useRef<readonly ElementId[] | null>(null);
  const letGo = () => getSelection().elements === shown.current && select([]);
  useEffect(() => () => void letGo(), []);
  const tidyAll = () => {
    select([]);
    runAction('tidy');
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\n\r]\s*\S/u.test(pasted)) return;
    event.preventDefault();
    take(pasted);
  };
  return (
    <Aside title={say.title}>
      <TextField
        label={say.field}
        placeholder={say.placeholder}
        help={say.help}
        problem={problem}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setProblem(null);
        }}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && take(text)}
        onPaste={paste}
      />
      <ol className="lw-typed" aria-label={say.log} aria-live="polite">
        {added.map((line, at) => <li key={added.length - at}>{line}</li>)}
      </ol>
      {added.length > 1 && (
        <Button size="s" icon={<WandSparkles size={14} aria-hidden />} onClick={tidyAll}>
          {say.tidy}
        </Button>
      )}
    </Aside>
  );
}
