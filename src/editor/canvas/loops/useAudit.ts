import { useMemo } from 'react';
import type { ElementId } from '#core/model';
import { useLabelFindings } from '#editor/store';

/** Why labels of the open view are not true, or not any more, each in a whole sentence. */
export function useAudit(): ReadonlyMap<ElementId, string> {
  const findings = useLabelFindings();
  return useMemo(() => new Map(findings.flatMap(({ element, untrue, loose, sentence }) => (untrue && !loose ? [[element, sentence] as const] : []))), [findings]);
}
