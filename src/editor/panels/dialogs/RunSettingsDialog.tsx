import { words } from '#core/words';
import { closeDialog } from '#editor/store';
import { Dialog } from '#editor/ui';
import { RunSettings } from '../settings/RunSettings.tsx';

/** The run settings, over everything. */
export function RunSettingsDialog() {
  return (
    <Dialog open onClose={closeDialog} size="s" title={words.actions.labels.settings.replace('…', '')}>
      <RunSettings />
    </Dialog>
  );
}
