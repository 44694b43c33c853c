import type { ReactNode } from 'react';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { closeDialog } from '#editor/store';
import { Button, Dialog, LinkIcon, StockIcon, Upload } from '#editor/ui';
import { Examples } from './Examples.tsx';
import { KeptModels } from './KeptModels.tsx';
import type { Library } from './library.ts';
import './gallery.css';

const { gallery } = words.app;

/** Where one starts: a blank model, a file, an example, or one of the models on this device. */
export function Gallery({ library }: { readonly library: Library }) {
  return (
    <Dialog open onClose={closeDialog} size="xl" title={gallery.title}>
      <div className="lw-gallery">
        <Starts />
        <div className="lw-gallery-main">
          <KeptModels library={library} />
          <Examples library={library} />
        </div>
      </div>
    </Dialog>
  );
}

/** The ways to something new. */
function Starts() {
  return (
    <section className="lw-gallery-starts" aria-label={gallery.blank}>
      <h3>{gallery.blank}</h3>
      <Start icon={<StockIcon size={20} />} title={gallery.blankStockFlow} hint={gallery.blankStockFlowHint} onStart={() => start('newStockFlow')} />
      <Start icon={<LinkIcon size={20} />} title={gallery.blankCausalLoop} hint={gallery.blankCausalLoopHint} onStart={() => start('newCausalLoop')} />
      <div className="lw-gallery-file">
        <Button icon={<Upload size={15} />} onClick={() => start('openFile')}>
          {gallery.file}
        </Button>
        <p>{gallery.fileHint}</p>
      </div>
    </section>
  );
}

interface StartProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly onStart: () => void;
}

function Start({ icon, title, hint, onStart }: StartProps) {
  return (
    <button type="button" className="lw-start" onClick={onStart}>
      <span className="lw-start-icon">{icon}</span>
      <span>
        <span className="lw-start-title">{title}</span>
        <span className="lw-start-hint">{hint}</span>
      </span>
    </button>
  );
}

function start(action: 'newStockFlow' | 'newCausalLoop' | 'openFile'): void {
  closeDialog();
  runAction(action);
}
