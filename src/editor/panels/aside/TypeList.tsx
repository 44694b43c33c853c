import { useState, type ClipboardEvent } from 'react';
import { readLines } from '#core/commands';
import { words } from '#core/words';
import { TextField } from '#editor/ui';
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
    const { lines, problems } = readLines(typed);
    setProblem(problems[0]?.message ?? null);
    if (lines.length === 0) return;
    setAdded([...lines.map(understood).reverse(), ...added].slice(0, SHOWN));
    addTyped(lines);
    setText('');
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
    </Aside>
  );
}
