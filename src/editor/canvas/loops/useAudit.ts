import { useMemo } from 'react';
import type { ElementId, ModelDocument } from '#core/model';
import { labelFindings, useFollowed, useLoops, useSelection } from '#editor/store';

const whole = (document: ModelDocument): ModelDocument => document;

/** Why labels of the open view are not true, or not any more, each in a whole sentence. */
export function useAudit(): ReadonlyMap<ElementId, string> {
  const loops = useLoops((all) => all);
  const where = useSelection(({ model, view }) => ({ model, view }));
  const document = useFollowed(whole);
  const findings = useMemo(() => labelFindings(document, where, loops), [document, where, loops]);
  return useMemo(() => new Map(findings.flatMap(({ element, untrue, loose, sentence }) => (untrue && !loose ? [[element, sentence] as const] : []))), [findings]);
}
