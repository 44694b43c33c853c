import { setLoopNick } from '#core/commands';
import type { LoopKey } from '#core/model';
import { words } from '#core/words';
import { edit, getLoops } from '#editor/store';

const say = words.loopPanel;

/** Gives a loop a nickname; an empty text takes it away. */
export function nickname(key: LoopKey, text: string): void {
  const nick = text.trim();
  const name = getLoops().names.get(key)?.name ?? '';
  edit(nick === '' ? say.unnamed : say.nicknamed(nick), (draft) => setLoopNick(draft, { key, name, nick }));
}
