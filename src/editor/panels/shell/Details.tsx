import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { words } from '#core/words';
import { getSession, setSession, showInspector, staysInFront, useSelection, useSession, type Session } from '#editor/store';
import { Badge, Tabs } from '#editor/ui';
import { useFindings } from '../problems/findings.ts';
import './workspace.css';

export type DetailsProps = Readonly<Record<Session['detail'], ReactNode>>;

/** The panels about the model: its sliders, what is selected, and its problems. Selecting something brings the inspector up. */
export function Details({ sliders, inspector, outline, loops, problems }: DetailsProps) {
  const detail = useSession((session) => session.detail);
  useInspectorFollowsSelection();
  const { panels } = words.screen;
  const tabs = useMemo(() => [
    { id: 'sliders', label: panels.sliders, content: sliders },
    { id: 'inspector', label: panels.inspector, content: inspector },
    { id: 'outline', label: words.outline.title, content: outline },
    { id: 'loops', label: panels.loops, content: loops },
    { id: 'problems', label: panels.problems, badge: <Count />, content: problems },
  ] as const, [panels, sliders, inspector, outline, loops, problems]);
  return (
    <section className="lw-details" data-region="details" aria-label={panels.details}>
      <h2 className="lw-hidden">{panels.details}</h2>
      <Tabs label={panels.details} tabs={tabs} value={detail} onChange={(id) => setSession({ detail: id })} />
    </section>
  );
}

/** How many problems there are; nothing where there is none. */
const Count = memo(function Count() {
  const findings = useFindings().filter(({ severity }) => severity !== 'notice');
  const grave = findings.some(({ severity }) => severity === 'error');
  return findings.length > 0 && <Badge tone={grave ? 'danger' : 'warning'}>{findings.length}</Badge>;
});

/** What is selected is what one wants to see; with nothing selected the sliders come back. What shows the selection itself stays. */
function useInspectorFollowsSelection(): void {
  const selected = useSelection(({ variable, link, elements }) => variable ?? link ?? elements[0] ?? null);
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    if (selected !== null) showInspector();
    else if (!staysInFront(getSession())) setSession({ detail: 'sliders' });
  }, [selected]);
}
