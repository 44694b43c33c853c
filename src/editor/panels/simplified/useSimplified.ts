import { useEffect, useState } from 'react';
import type { Simplified, Thresholds } from '#core/analysis';
import { simplifyRun } from '#editor/store';

/** How many milliseconds the limits rest before the diagram is drawn anew. */
const REST = 120;

/** The diagram of what drove the run on screen; while another is on its way, the one before. */
export function useSimplified(thresholds: Thresholds): { readonly simplified: Simplified | null; readonly busy: boolean } {
  const [shown, setShown] = useState<{ readonly simplified: Simplified | null; readonly of: Thresholds | null }>({ simplified: null, of: null });
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      void simplifyRun(thresholds).then((answer) => {
        if (!gone && answer !== 'superseded') setShown({ simplified: answer, of: thresholds });
      });
    }, REST);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [thresholds]);
  return { simplified: shown.simplified, busy: shown.of !== thresholds };
}
