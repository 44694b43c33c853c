import { setTitle } from '#core/commands';
import { words } from '#core/words';
import { edit, getKey, notify } from '#editor/store';
import type { Library } from '#editor/panels';
import type { Desk } from './desk.ts';
import { listExamples, readExample } from './examples.ts';
import { newKey } from './keeping/key.ts';
import { lease } from './keeping/lease.ts';
import type { Shelf } from './keeping/shelf.ts';

/** The gallery's models: the examples of the site and the shelf of this device. */
export function createLibrary(desk: Desk, shelf: Shelf): Library {
  const document = async (key: string) => {
    const taken = await shelf.take(key);
    return taken?.ok ? taken.document : null;
  };
  return {
    examples: listExamples,
    example: readExample,
    openExample: desk.openExample,
    document,
    kept: async () => {
      await desk.flush();
      const open = getKey();
      return (await shelf.list()).map((summary) => ({ ...summary, open: summary.key === open }));
    },
    open: async (key) => void (await desk.openKept(key)),
    rename: async (key, title) => {
      if (key === getKey()) {
        edit(words.actions.labels.renameModel, (draft) => setTitle(draft, { title }));
        return void (await desk.flush());
      }
      const release = await lease(key, 0);
      const taken = await shelf.take(key);
      if (release === null) notify({ tone: 'warning', text: words.app.keeping.elsewhere(taken?.ok ? taken.document.title : title) });
      else if (taken?.ok) await shelf.put(key, { ...taken.document, title }, taken.history, { edited: Date.now() });
      release?.();
    },
    duplicate: async (key) => {
      const taken = await shelf.take(key);
      if (!taken?.ok) return;
      await shelf.put(newKey(), { ...taken.document, title: words.app.copyOf(taken.document.title) }, null, { edited: Date.now() });
    },
    remove: shelf.remove,
  };
}
