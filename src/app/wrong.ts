import { words } from '#core/words';
import { getHost, notify } from '#editor/store';

/** Says once, in one place, that something unexpected went wrong; saving goes on by itself. */
export function tellOfErrors(target: Window): void {
  const tell = () => {
    notify({
      id: 'wrong',
      tone: 'danger',
      stays: true,
      text: words.app.wrong.text,
      actions: [{ label: words.app.wrong.download, run: () => getHost()?.download('model') }],
    });
  };
  target.addEventListener('error', (event) => {
    // A harmless word of the browser about its own layout, not an error of ours.
    if (event instanceof ErrorEvent && !event.message.startsWith('ResizeObserver')) tell();
  });
  target.addEventListener('unhandledrejection', tell);
}
