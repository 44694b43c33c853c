import { words } from '#core/words';
import { closeDialog, useReport } from '#editor/store';
import { Badge, Button, Dialog } from '#editor/ui';
import './help.css';

/** What is worth knowing about how a file was read, line by line: what is gone, what is kept unused, what was changed. */
export function ImportNotes() {
  const report = useReport();
  const { report: say } = words.screen;
  if (report === null) return null;
  const done = (
    <Button kind="primary" onClick={closeDialog}>
      {say.done}
    </Button>
  );
  return (
    <Dialog open onClose={closeDialog} size="l" title={say.title} description={say.about(report.file)} footer={done}>
      <ol className="lw-report">
        {report.notes.map((note) => (
          <li key={`${note.line} ${note.message}`}>
            <span className="lw-report-line lw-tabular">{say.line(note.line)}</span>
            <span>{note.message}</span>
            <span className="lw-report-marks">
              {note.fate && <Badge>{say.fates[note.fate]}</Badge>}
              {note.severity === 'warning' && <Badge tone="warning">{say.severity.warning}</Badge>}
              {note.severity === 'notice' && !note.fate && <Badge>{say.severity.notice}</Badge>}
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
