import type { Frame, ViewElement } from '#core/model';

/** Whether an element stands in a frame: symbols, ghosts and clouds by their centres, notes and other frames where they lie in it wholly. */
export function standsIn(element: ViewElement, frame: Frame): boolean {
  if (element.kind === 'curve' || element.id === frame.id) return false;
  const { width, height } = element.kind === 'note' || element.kind === 'frame' ? element : { width: 0, height: 0 };
  return Math.abs(element.x - frame.x) <= (frame.width - width) / 2 && Math.abs(element.y - frame.y) <= (frame.height - height) / 2;
}
