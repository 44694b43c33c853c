import { words } from '#core/words';
import { closeDialog, useWritten } from '#editor/store';
import { Button, Dialog } from '#editor/ui';
import './help.css';

/** What a written file holds that other programs will not show. */
export function ExportNotes() {
  const written = useWritten();
  const { written: say } = words.screen;
  if (written === null) return null;
  const done = (
    <Button kind="primary" onClick={closeDialog}>
      {say.done}
    </Button>
  );
  return (
    <Dialog open onClose={closeDialog} size="l" title={say.title} description={say.about(written.file)} footer={done}>
      <ul className="lw-report lw-report-plain">
        {written.losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </Dialog>
  );
}
