import { lazy, Suspense, type ComponentType } from 'react';
import { useDialog, type DialogName } from '#editor/store';
import type { Library } from '../gallery/library.ts';

/** What a dialog may need of the app around it. */
export interface DialogsProps {
  readonly library: Library;
}

const dialogs: Readonly<Record<DialogName, ComponentType<DialogsProps>>> = {
  gallery: lazy(async () => ({ default: (await import('../gallery/Gallery.tsx')).Gallery })),
  settings: lazy(async () => ({ default: (await import('./RunSettingsDialog.tsx')).RunSettingsDialog })),
  keyboard: lazy(async () => ({ default: (await import('./KeyboardHelp.tsx')).KeyboardHelp })),
  about: lazy(async () => ({ default: (await import('./About.tsx')).About })),
  palette: lazy(async () => ({ default: (await import('./Palette.tsx')).Palette })),
  report: lazy(async () => ({ default: (await import('./ImportNotes.tsx')).ImportNotes })),
};

/** The dialog that is open, fetched when it is first asked for. */
export function Dialogs({ library }: DialogsProps) {
  const open = useDialog();
  if (open === null) return null;
  const Open = dialogs[open];
  return (
    <Suspense fallback={null}>
      <Open library={library} />
    </Suspense>
  );
}
