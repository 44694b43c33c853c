import type { ReactNode } from 'react';
import { words } from '#core/words';
import { foldPanels, getCanvas, panelsFolded, useSession } from '#editor/store';
import { IconButton, PanelBottomClose, PanelBottomOpen } from '#editor/ui';
import { Divided } from './Divided.tsx';
import { useArrangement } from './arrangement.ts';
import './workspace.css';

export interface WorkspaceProps {
  readonly diagram: ReactNode;
  readonly results: ReactNode;
  readonly details: ReactNode;
}

/**
 * The diagram with the panels beside it. On a wide screen the panels are a column on the right, results over
 * details; on a tall one they lie below, side by side; on a phone the results go under the details. In a
 * low window they are folded until they are wanted.
 */
export function Workspace({ diagram, results, details }: WorkspaceProps) {
  const arrangement = useArrangement();
  const folded = useSession(panelsFolded);
  const canvas = (
    <main className="lw-diagram" id="lw-diagram" data-region="diagram" aria-label={words.screen.panels.diagram} tabIndex={-1} ref={passOn}>
      {diagram}
      <Fold folded={folded} />
    </main>
  );
  if (folded) return <div className="lw-workspace">{canvas}</div>;
  const wide = arrangement === 'wide';
  const panels = (
    <div className="lw-panels" id="lw-panels" tabIndex={-1}>
      <Divided
        key={arrangement}
        name={`panels-${arrangement}`}
        along={arrangement === 'tall' ? 'row' : 'column'}
        label={words.screen.panels.resizeRows}
        first={results}
        second={details}
        share={52}
        least={[160, 140]}
      />
    </div>
  );
  return (
    <div className="lw-workspace">
      <Divided
        key={arrangement}
        name={`workspace-${arrangement}`}
        along={wide ? 'row' : 'column'}
        label={words.screen.panels.resizeColumns}
        first={canvas}
        second={panels}
        share={wide ? 64 : 52}
        least={wide ? [320, 340] : [240, 220]}
      />
    </div>
  );
}

/** In a low window the panels are at hand over the diagram, which they would leave nothing of. */
function Fold({ folded }: { readonly folded: boolean }) {
  const low = useSession((session) => session.low);
  if (!low) return null;
  const { show, hide } = words.screen.panels;
  const icon = folded ? <PanelBottomOpen size={16} /> : <PanelBottomClose size={16} />;
  return <IconButton className="lw-fold-panels" label={folded ? show : hide} icon={icon} aria-expanded={!folded} onClick={() => foldPanels(!folded)} />;
}

/** Whoever jumps to the diagram means the canvas: its keys work at once. */
const passOn = (main: HTMLElement | null): void => main?.addEventListener('focus', () => getCanvas()?.focus());
