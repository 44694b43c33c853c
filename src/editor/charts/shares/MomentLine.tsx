import { useMoment } from '#editor/store';
import { shareOf, type Span } from './span.ts';

/** The moment looked at, across a picture over time. */
export function MomentLine({ span }: { readonly span: Span }) {
  const moment = useMoment();
  return moment === null ? null : <span className="lw-chart-line" style={{ left: `${100 * shareOf(moment, span)}%` }} />;
}
