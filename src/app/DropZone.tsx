import { useEffect, useEffectEvent, useState } from 'react';
import { words } from '#core/words';
import { closeDialog } from '#editor/store';
import type { Desk } from './desk.ts';
import { openFiles, prepareReading } from './files/openFile.ts';

/** The whole window takes files: one let go anywhere is opened. */
export function DropZone({ desk }: { readonly desk: Desk }) {
  const over = useDroppedFiles((files) => {
    closeDialog();
    void openFiles(desk, files);
  });
  if (!over) return null;
  return (
    <div className="lw-drop" aria-hidden>
      <p>{words.app.files.drop}</p>
    </div>
  );
}

/** Hears of files let go over the window; answers whether some are held over it now. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const hear = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'dragover') prepareReading();
      if (event.type === 'drop') take([...event.dataTransfer.files]);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('dragover', hear, { signal });
    document.addEventListener('drop', hear, { signal });
    document.addEventListener('dragleave', leave, { signal });
    return () => listening.abort();
  }, []);
  return over;
}
