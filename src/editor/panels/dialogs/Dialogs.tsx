import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { getCanvas, useDialog, type DialogName } from '#editor/store';
import type { Library } from '../gallery/library.ts';
import { Waiting } from './Waiting.tsx';

/** What a dialog may need of the app around it. */
export interface DialogsProps {
  readonly library: Library;
}

/** What an open dialog gets: beside the app's things, what was typed while it was being fetched. */
export interface OpenDialogProps extends DialogsProps {
  readonly typed: string;
}

const dialogs: Readonly<Record<DialogName, ComponentType<OpenDialogProps>>> = {
  gallery: lazy(async () => ({ default: (await import('../gallery/Gallery.tsx')).Gallery })),
  settings: lazy(async () => ({ default: (await import('./RunSettingsDialog.tsx')).RunSettingsDialog })),
  keyboard: lazy(async () => ({ default: (await import('./KeyboardHelp.tsx')).KeyboardHelp })),
  about: lazy(async () => ({ default: (await import('./About.tsx')).About })),
  palette: lazy(async () => ({ default: (await import('./Palette.tsx')).Palette })),
  preferences: lazy(async () => ({ default: (await import('./PreferencesDialog.tsx')).PreferencesDialog })),
  tag: lazy(async () => ({ default: (await import('./TagDialog.tsx')).TagDialog })),
  written: lazy(async () => ({ default: (await import('./ExportNotes.tsx')).ExportNotes })),
  dimensions: lazy(async () => ({ default: (await import('../arrays/DimensionsDialog.tsx')).DimensionsDialog })),
  elements: lazy(async () => ({ default: (await import('../arrays/ElementsDialog.tsx')).ElementsDialog })),
  split: lazy(async () => ({ default: (await import('../arrays/SplitDialog.tsx')).SplitDialog })),
  simplified: lazy(async () => ({ default: (await import('../simplified/SimplifiedDialog.tsx')).SimplifiedDialog })),
  report: lazy(async () => ({ default: (await import('./ImportNotes.tsx')).ImportNotes })),
};

/** The dialog that is open, fetched when it is first asked for. */
export function Dialogs({ library }: DialogsProps) {
  const open = useDialog();
  return open === null ? null : <OpenDialog key={open} name={open} library={library} />;
}

/** One dialog from being asked for to being closed: nothing typed into it lives longer. */
function OpenDialog({ name, library }: DialogsProps & { readonly name: DialogName }) {
  const [typed, setTyped] = useState('');
  // Opened before anything had the keyboard, a dialog has nobody to give it back to.
  useEffect(() => () => {
    if (document.activeElement === document.body) getCanvas()?.focus();
  }, []);
  const Open = dialogs[name];
  return (
    <Suspense fallback={<Waiting onType={setTyped} />}>
      <Open library={library} typed={typed} />
    </Suspense>
  );
}
