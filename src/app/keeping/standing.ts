import { words } from '#core/words';
import { dismissNotice, getHost, notify, setSaving } from '#editor/store';
import type { Standing } from './autosave.ts';

/** The one notice about saving; a later word takes its place. */
const NOTICE = 'keeping';

/** Says how the open document stands on this device: quietly while all is well, plainly when it is not. */
export function tellStanding(standing: Standing): void {
  if (standing.kind === 'failed') return tellFailure(standing.error);
  if (standing.kind === 'saved') dismissNotice(NOTICE);
  setSaving(standing.kind);
}

function tellFailure(error: unknown): void {
  const { keeping } = words.app;
  setSaving('failed');
  notify({
    id: NOTICE,
    tone: 'danger',
    stays: true,
    text: `${reason(error)} ${keeping.retrying}`,
    actions: [{ label: keeping.download, run: () => getHost()?.download('model') }],
  });
}

function reason(error: unknown): string {
  const { keeping } = words.app;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return keeping.full;
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'ReferenceError' ? keeping.denied : keeping.failed;
}
