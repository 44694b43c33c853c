import { readModelFile, type FileProblem } from '#core/formats';
import { words } from '#core/words';
import { notify, openDialog, setReport } from '#editor/store';
import type { Desk } from '../desk.ts';

const { files } = words.app;

/** Endings of the files that can be opened, for the browser's file dialog. */
const ENDINGS = '.json,.xmile,.stmx,.itmx,.xml';

/** Asks for a file and opens it. */
export function pickFile(desk: Desk): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ENDINGS;
  input.addEventListener('change', () => void openFiles(desk, [...(input.files ?? [])]));
  input.click();
}

/** Opens the first of the files that is a model; says what is wrong where none is. The open model stays as it was then. */
export async function openFiles(desk: Desk, all: readonly File[]): Promise<void> {
  for (const file of all) {
    const opened = await openFile(desk, file);
    if (opened) {
      if (all.length > 1) notify({ tone: 'info', text: files.several });
      return;
    }
  }
}

/** Opens a file as a model of one's own; answers whether it is one. */
async function openFile(desk: Desk, file: File): Promise<boolean> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) {
    notify({ tone: 'danger', text: files.unreadable(file.name), stays: true });
    return false;
  }
  const read = await readModelFile(file.name, new Uint8Array(bytes));
  if (!read.ok) {
    notify({ tone: 'danger', text: files.refused(file.name, describe(read.problems)), stays: true });
    return false;
  }
  await desk.adopt(read.document);
  if (read.report.length === 0) {
    notify({ tone: 'success', text: files.opened(file.name) });
    return true;
  }
  setReport({ file: file.name, notes: read.report });
  const see = { label: files.seeNotes, run: () => openDialog('report') };
  notify({ tone: 'info', text: files.openedNotes(file.name, read.report.length), actions: [see] });
  return true;
}

function describe([first, ...others]: readonly FileProblem[]): string {
  if (first === undefined) return '';
  const where = first.line === undefined ? '' : files.where(first.line, first.column ?? null);
  return `${where}${first.message}${others.length === 0 ? '' : files.more(others.length)}`;
}
