import { lazy, Suspense, type ReactNode } from 'react';
import { words } from '#core/words';
import {
  Asides,
  ChartPanel,
  CrashGuard,
  Details,
  Dialogs,
  FirstSteps,
  Inspector,
  LoopsPanel,
  Outline,
  Problems,
  SlidersPanel,
  ToolPalette,
  TopBar,
  ViewBar,
  Workspace,
  type Library,
} from '#editor/panels';
import { Notices, TooltipProvider } from '#editor/ui';
import type { Desk } from './desk.ts';
import { DropZone } from './DropZone.tsx';
import './app.css';

/** The heaviest part of the page: on its way while the model is still being fetched, and no part of the first load. */
const canvas = import('#editor/canvas');
const Canvas = lazy(async () => ({ default: (await canvas).Canvas }));

export interface AppProps {
  readonly desk: Desk;
  readonly library: Library;
}

/** Everything on screen. Each part is caught on its own, so that one that breaks takes nothing with it. */
export function App({ desk, library }: AppProps) {
  return (
    <CrashGuard part="app">
      <TooltipProvider>
        <SkipLinks />
        <CrashGuard part="bar">
          <TopBar />
        </CrashGuard>
        <Workspace diagram={<Diagram />} results={<Results />} details={<ModelDetails />} />
        <CrashGuard part="dialog">
          <Dialogs library={library} />
        </CrashGuard>
        <Notices />
        <DropZone desk={desk} />
      </TooltipProvider>
    </CrashGuard>
  );
}

function SkipLinks() {
  const { skip } = words.screen;
  return (
    <nav className="lw-skip" aria-label={skip.label}>
      <a href="#lw-diagram">{skip.diagram}</a>
      <a href="#lw-panels">{skip.panels}</a>
    </nav>
  );
}

function Diagram() {
  return (
    <>
      <CrashGuard part="diagram">
        <Suspense fallback={null}>
          <Canvas />
        </Suspense>
        <FirstSteps />
      </CrashGuard>
      <CrashGuard part="bar">
        <ViewBar />
        <Asides />
        <ToolPalette />
      </CrashGuard>
    </>
  );
}

function Results() {
  return (
    <CrashGuard part="chart">
      <ChartPanel />
    </CrashGuard>
  );
}

function ModelDetails() {
  return (
    <CrashGuard part="details">
      <Details sliders={guarded(<SlidersPanel />)} inspector={guarded(<Inspector />)} outline={guarded(<Outline />)} loops={guarded(<LoopsPanel />)} problems={guarded(<Problems />)} />
    </CrashGuard>
  );
}

/** A panel behind a tab is caught by itself: the other tabs stay within reach. */
function guarded(panel: ReactNode) {
  return <CrashGuard part="details">{panel}</CrashGuard>;
}
