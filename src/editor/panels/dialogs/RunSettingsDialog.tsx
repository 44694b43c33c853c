import { words } from '#core/words';
import { closeDialog, useDialog } from '#editor/store';
import { Dialog } from '#editor/ui';
import { RunSettings } from '../settings/RunSettings.tsx';

/** The run settings, over everything. */
export function RunSettingsDialog() {
  const open = useDialog() === 'settings';
  return (
    <Dialog open={open} onClose={closeDialog} size="s" title={words.actions.labels.settings.replace('…', '')}>
      <RunSettings />
    </Dialog>
  );
}
