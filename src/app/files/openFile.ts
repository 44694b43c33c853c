import type { FileProblem, OpenedFile } from '#core/formats';
import { words } from '#core/words';
import { dismissNotice, notify, openDialog, setReport } from '#editor/store';
import { createFileReader, type FileAnswer } from '#worker';
import type { Desk } from '../desk.ts';
import { countsOf } from './countsOf.ts';
import { partsOf } from './partsOf.ts';

const { files } = words.app;

/** Endings of the files that can be opened, for the browser's file dialog. */
const ENDINGS = '.json,.xmile,.stmx,.itmx,.xml,.mdl';

/** Endings of files that hold no model but data that one may read. */
const DATA = '.csv,.dat,.tab,.tsv,.txt,.xls,.xlsx';

/** Reading for longer than this is told, with a way to stop it. In milliseconds. */
const QUIET = 300;

const reader = createFileReader();

type OpenedModel = Extract<OpenedFile, { ok: true }>;

/** Makes ready for a file, which opens sooner then. */
export const prepareReading = reader.prepare;

/** Asks for a file and opens it. */
export function pickFile(desk: Desk): void {
  prepareReading();
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `${ENDINGS},${DATA}`;
  input.multiple = true;
  input.addEventListener('change', () => void openFiles(desk, [...(input.files ?? [])]));
  input.click();
}

/**
 * Opens the first of the files that is a model and no part of another, with the others beside it for the data and the parts
 * that it reads; says what is wrong where none is. The open model stays as it was then.
 */
export async function openFiles(desk: Desk, all: readonly File[]): Promise<void> {
  const given = all.filter(({ name }) => !isData(name));
  const parts = given.length > 1 ? await partsOf(given) : new Set<File>();
  const models = given.filter((file) => !parts.has(file));
  for (const file of models.length > 0 ? models : all) {
    const outcome = await openFile(desk, file, all);
    if (outcome === 'cancelled') return;
    if (outcome === 'opened') {
      if (models.length > 1) notify({ tone: 'info', text: files.several, about: 'document' });
      return;
    }
  }
}

function isData(name: string): boolean {
  return DATA.split(',').some((ending) => name.toLowerCase().endsWith(ending));
}

/** Opens a file as a model of one's own; answers what came of it. */
async function openFile(desk: Desk, file: File, beside: readonly File[]): Promise<'opened' | 'refused' | 'cancelled'> {
  const refuse = (text: string) => {
    notify({ tone: 'danger', text, stays: true, about: 'document' });
    return 'refused' as const;
  };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse(files.unreadable(file.name));
  const answer = await readInWorker(file.name, new Uint8Array(bytes), beside);
  if (answer.kind === 'cancelled') return 'cancelled';
  if (answer.kind === 'failed') return refuse(files.readingFailed(file.name));
  const read = answer.file;
  if (!read.ok) return refuse(files.refused(file.name, describe(read.problems)));
  await adopt(desk, file.name, read);
  return 'opened';
}

/** Reads in a worker, so that the page goes on meanwhile. */
async function readInWorker(name: string, bytes: Uint8Array<ArrayBuffer>, beside: readonly File[]): Promise<FileAnswer> {
  const control = new AbortController();
  const id = `reading ${name}`;
  const cancel = { label: files.cancelReading, run: () => control.abort() };
  const timer = setTimeout(() => notify({ id, tone: 'info', text: files.reading(name), actions: [cancel], stays: true }), QUIET);
  const answer = await reader.read(name, bytes, control.signal, beside);
  clearTimeout(timer);
  dismissNotice(id);
  return answer;
}

async function adopt(desk: Desk, name: string, { document, report }: OpenedModel): Promise<void> {
  await desk.adopt(document);
  if (report.length === 0) {
    notify({ tone: 'success', text: files.opened(name), about: 'document' });
    return;
  }
  setReport({ file: name, notes: report });
  const see = { label: files.seeNotes, run: () => openDialog('report') };
  notify({ tone: 'info', text: files.openedNotes(name, countsOf(report)), actions: [see], about: 'document' });
}

function describe([first, ...others]: readonly FileProblem[]): string {
  if (first === undefined) return '';
  const where = first.line === undefined ? '' : files.where(first.line, first.column ?? null);
  return `${where}${first.message}${others.length === 0 ? '' : files.more(others.length)}`;
}
