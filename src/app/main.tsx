import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setTidier, startAutorun, startCutting, startLoops, startPlaying, startSharing, startSimplifying } from '#editor/store';
import { createLinkCutter, createLoopFinder, createLoopSharer, createModelSimplifier, createSketchPlayer, createTidier, createWorkerEngine } from '#worker';
import { App } from './App.tsx';
import { Desk } from './desk.ts';
import { prepareReading } from './files/openFile.ts';
import { offerHost } from './host.ts';
import { Shelf } from './keeping/shelf.ts';
import { createLibrary } from './library.ts';
import { followHeight } from './lowWindow.ts';
import { followTitle } from './pageTitle.ts';
import { followTheme } from './theme.ts';
import { tellOfErrors } from './wrong.ts';

/** So long after the page has come up it makes ready for what may be asked of it next, in milliseconds. */
const QUIET = 1_000;

/** Brings the app up: saving first, so that nothing that comes after can be lost; then what was open; then the screen. */
async function start(): Promise<void> {
  followTheme();
  followHeight();
  const shelf = new Shelf();
  const desk = new Desk(shelf);
  desk.start();
  followTitle();
  tellOfErrors(window);
  saveBeforeLeaving(desk);
  offerHost(desk, __LOOPWELL_VERSION__);
  startAutorun(createWorkerEngine());
  startLoops(createLoopFinder());
  startPlaying(createSketchPlayer());
  startSharing(createLoopSharer());
  startSimplifying(createModelSimplifier());
  startCutting(createLinkCutter(), createLinkCutter());
  setTidier(createTidier());
  void import('./listening.ts').then(({ listen }) => listen(window));
  await desk.resume().catch(reportError);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  createRoot(root).render(
    <StrictMode>
      <App desk={desk} library={createLibrary(desk, shelf)} />
    </StrictMode>,
  );
  void desk.tidy();
  setTimeout(prepareReading, QUIET);
}

/** Phones end hidden pages without a word, so being hidden counts as leaving. */
function saveBeforeLeaving(desk: Desk): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void desk.flush();
  });
  window.addEventListener('pagehide', () => {
    // What is being typed counts as typed.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void desk.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    void desk.flush();
    if (!desk.safe()) event.preventDefault();
  });
}

await start();
