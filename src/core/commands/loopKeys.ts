import { loopKey, loopMembers, type Address, type LoopKey, type ModelDocument, type NoteBox } from '#core/model';
import { put } from './target.ts';

/** The key of a loop whose variables live elsewhere now; null where one of them lives nowhere. */
export function movedLoop(key: LoopKey, moved: (address: Address) => Address | null): LoopKey | null {
  const members = loopMembers(key).map(moved);
  return members.includes(null) ? null : loopKey(members.filter((address) => address !== null));
}

/** Where variables live changes: names and labels of loops follow. A loop that loses a variable keeps its key, by which it is known as lost. */
export function moveLoops(document: ModelDocument, moved: (address: Address) => Address | null): void {
  const now = (key: LoopKey): LoopKey => movedLoop(key, moved) ?? key;
  const { loops } = document;
  if (loops && Object.keys(loops).some((key) => now(key) !== key)) {
    put(document, 'loops', Object.fromEntries(Object.entries(loops).map(([key, name]) => [now(key), name])));
  }
  for (const label of labelsIn(document)) {
    if (now(label.loop) !== label.loop) label.loop = now(label.loop);
  }
}

/** All notes that are labels of loops. */
function labelsIn({ models }: ModelDocument): (NoteBox & { loop: LoopKey })[] {
  const views = Object.values(models).flatMap((model) => Object.values(model.views));
  const elements = views.flatMap((view) => Object.values(view.elements));
  return elements.filter((element): element is NoteBox & { loop: LoopKey } => element.kind === 'note' && element.loop !== undefined);
}
