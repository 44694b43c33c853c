import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { LoopKey } from '#core/model';
import { words } from '#core/words';
import { focusCanvas, takeLoopName, useLoopInHand } from '#editor/store';
import { TextField } from '#editor/ui';
import { nickname } from './naming.ts';

const say = words.loopPanel;

interface NicknameProps {
  readonly loop: LoopKey;
  readonly nick: string;
}

/** What a group calls a loop. Asked for, it takes the keyboard, and gives it to the diagram when it is done. */
export function Nickname({ loop, nick }: NicknameProps) {
  const naming = useLoopInHand((inHand) => inHand.naming);
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!naming) return;
    asked.current = true;
    field.current?.focus();
    field.current?.select();
    takeLoopName();
  }, [naming]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    if (asked.current) window.setTimeout(focusCanvas);
    asked.current = false;
  };
  return <TextField ref={field} label={say.nickname} placeholder={say.nicknameHint} value={nick} onKeyDown={onKeyDown} onCommit={(text) => nickname(loop, text)} />;
}
