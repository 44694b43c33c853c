import { autoLayout } from '#core/diagram';
import { newId, type ModelDocument, type ModelId } from '#core/model';
import { words } from '#core/words';
import type { FileProblem, ImportNote } from './notes.ts';
import type { Beside } from './sheets/files.ts';
import { decodeText } from './text.ts';

/** A model read from a file, with what an importer wants known; or why there is none. */
export type OpenedFile =
  | { readonly ok: true; readonly document: ModelDocument; readonly report: readonly ImportNote[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A file read by an importer; `complete` holds the models whose empty views are meant to be empty. */
type Drafted = Extract<OpenedFile, { ok: false }> | (Extract<OpenedFile, { ok: true }> & { readonly complete?: ReadonlySet<ModelId> });

/** Files above this many megabytes are refused unread. */
const SIZE_LIMIT = 50;
const MEGABYTE = 1_000_000;

/** The kinds of file that a model comes in. */
type FileKind = 'json' | 'xmile' | 'vensim' | 'unknown';

/** What a caller may do without. */
export interface ReadOptions {
  /** Whether models whose file has no diagram get one laid out, which takes time that only a picture repays; default: yes. */
  readonly layOut?: boolean;
  /** Gives the files that a model reads its data from, by the path that it names; default: there are none. */
  readonly beside?: Beside;
}

/**
 * Reads a model from a file of any supported kind. The content tells the kind (a name may be `-` or wrong); the name
 * gives the model its title where the file has none. Readers are loaded when they are needed, so that no XML parser
 * is part of a page that opens none. Never rejects.
 */
export async function readModelFile(name: string, content: string | Uint8Array, { layOut = true, beside }: ReadOptions = {}): Promise<OpenedFile> {
  const formats = words.formats;
  if (content.length > SIZE_LIMIT * MEGABYTE) return problem(formats.tooLarge(Math.ceil(content.length / MEGABYTE), SIZE_LIMIT));
  const decoded = typeof content === 'string' ? { text: content.replace(/^\uFEFF/u, '') } : decodeText(content);
  if ('unknownEncoding' in decoded) return problem(formats.unknownEncoding(decoded.unknownEncoding));
  const { text } = decoded;
  if (text.trim() === '') return problem(formats.empty);
  const kind = kindOf(name, text);
  if (kind === 'unknown') return problem(formats.notAModel);
  if (kind === 'json') return readAsJson(text);
  const read = kind === 'xmile' ? await readAsXmile(name, text, beside) : await readAsVensim(name, text, beside);
  if (!read.ok) return read;
  const { document, report, complete } = read;
  if (layOut) await layOutEmptyViews(document, complete);
  return { ok: true, document, report };
}

function problem(message: string): OpenedFile {
  return { ok: false, problems: [{ message }] };
}

/** A Vensim model begins with its encoding in braces, or ends with its sketch. */
function kindOf(name: string, text: string): FileKind {
  const start = text.trimStart().slice(0, 200);
  if (/\.mdl$/iu.test(name) || /^\{utf-8\}/iu.test(start) || text.includes('\\\\\\---///')) return 'vensim';
  if (start.startsWith('<')) return 'xmile';
  return start.startsWith('{') ? 'json' : 'unknown';
}

async function readAsXmile(name: string, text: string, beside?: Beside): Promise<Drafted> {
  const { loadResources, readXmile } = await import('./xmile/readXmile.ts');
  const takes = beside && /\sresource\s*=/u.test(text);
  return readXmile(text, titleOf(name), takes ? await loadResources(text, beside) : undefined);
}

async function readAsVensim(name: string, text: string, beside?: Beside): Promise<Drafted> {
  const { readMdl } = await import('./mdl/readMdl.ts');
  return readMdl(text, titleOf(name), beside);
}

/** Lays out every model on its empty views, but for those whose file says that they are meant to be empty. */
async function layOutEmptyViews(document: ModelDocument, complete?: ReadonlySet<ModelId>): Promise<void> {
  for (const model of Object.values(document.models).filter(({ id }) => !complete?.has(id))) {
    const empty = Object.values(model.views).filter(({ elements }) => Object.keys(elements).length === 0);
    const placed = empty.length > 0 ? await autoLayout(document, model.id) : [];
    for (const view of empty) {
      for (const element of placed) {
        const id = newId(document, 'e');
        view.elements[id] = { id, ...element };
      }
    }
  }
}

async function readAsJson(text: string): Promise<OpenedFile> {
  const { readJson } = await import('./json/readJson.ts');
  const read = readJson(text);
  if (read.ok) return { ok: true, document: read.document, report: [] };
  return { ok: false, problems: read.problems.map(({ path, message }) => ({ message: path === '' ? message : `${path}: ${message}` })) };
}

/** The file's name without folders and endings. */
function titleOf(name: string): string {
  const base = name.replace(/^.*[\\/]/su, '').replace(/(\.loopwell)?\.[a-z]+$/iu, '');
  return base === '' || base === '-' ? words.formats.untitled : base;
}
