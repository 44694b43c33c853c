import { lazy, Suspense } from 'react';
import { words } from '#core/words';
import { closeDialog, useDialog } from '#editor/store';
import { Dialog } from '#editor/ui';

const PaletteList = lazy(() => import('./PaletteList.tsx'));

/** Every command and every variable by typing a few letters of it. */
export function Palette() {
  const open = useDialog() === 'palette';
  return (
    <Dialog bare open={open} onClose={closeDialog} title={words.screen.palette.title} className="lw-palette-dialog">
      <Suspense fallback={null}>
        <PaletteList />
      </Suspense>
    </Dialog>
  );
}
