import { setSession } from '#editor/store';

/** So low, and not so wide that the panels stand beside the diagram, that they would leave nothing of it. */
const LOW = '(max-height: 480px) and (max-width: 999px)';

/** Notes whether the window is low, now and whenever that changes. */
export function followHeight(): void {
  const query = globalThis.matchMedia(LOW);
  const tell = () => setSession({ low: query.matches });
  query.addEventListener('change', tell);
  tell();
}
