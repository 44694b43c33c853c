import { useEffect, useMemo, useState } from 'react';
import type { ModelDocument } from '#core/model';
import { inSlices, type Selection } from '#editor/store';
import { createDrawer, type Shown } from './drawer.ts';

/**
 * A document's view, drawn with a memo of its own. What was moved in a large view looks after letting go as it looked
 * in hand; in slices, while the hand is idle, names and marks around it then come to stand where they stand best.
 */
export function useDrawing(models: ModelDocument['models'], where: Pick<Selection, 'model' | 'view'>, idle: boolean): Shown {
  const [drawer] = useState(createDrawer);
  const [settled, setSettled] = useState<Shown | null>(null);
  const model = models[where.model] ?? null;
  const view = model?.views[where.view] ?? null;
  const drawn = useMemo(() => drawer.draw(model, view), [model, view, drawer]);
  const shown = settled?.model === model && settled.view === view ? settled : drawn;
  useEffect(() => (idle && shown.settling ? inSlices(drawer.settle(shown), setSettled) : undefined), [idle, shown, drawer]);
  return shown;
}
