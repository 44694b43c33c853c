import { must } from '#test/documents';

/** How the diagram lies in its pane: shift in pixels, and zoom. */
export interface View {
  readonly e: number;
  readonly f: number;
  readonly a: number;
}

/** How the diagram lies in its pane now. */
export function viewNow(): View {
  const { e, f, a } = new DOMMatrix(getComputedStyle(must(document.querySelector('.react-flow__viewport'), 'viewport')).transform);
  return { e, f, a };
}

/** How it lies once it has rested for a few frames: a page in the background gets few, and each counts. */
export async function settledView(): Promise<View> {
  let [last, rested] = [viewNow(), 0];
  while (rested < 3) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    const now = viewNow();
    rested = now.e === last.e && now.f === last.f && now.a === last.a ? rested + 1 : 0;
    last = now;
  }
  return last;
}
