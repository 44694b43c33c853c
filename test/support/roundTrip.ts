import { compile } from '#core/compiler';
import { readModelFile, writeCsv, writeXmile } from '#core/formats';
import type { Diagnostic, ModelDocument } from '#core/model';
import { simulate } from '#core/simulator';
import { canonical } from './canonical.ts';

/**
 * What is lost when a model is written as XMILE and read again, in one sentence: something in the document, a diagnostic
 * or a bit of the run. Null where nothing is. Throws where either file cannot be read.
 */
export async function lostOnTheWay(document: ModelDocument): Promise<string | null> {
  const { text } = writeXmile(document, { version: '0' });
  const again = await readDocument('again.xmile', text);
  return (
    difference('document', canonical(document), canonical(again)) ??
    difference('diagnostics', told(document), told(again)) ??
    difference('run', rows(document), rows(again))
  );
}

/** The model in a file, without a layout where it has no diagram. Throws where it cannot be read. */
export async function readDocument(name: string, content: string | Uint8Array): Promise<ModelDocument> {
  const opened = await readModelFile(name, content, { layOut: false });
  if (!opened.ok) throw new Error(`${name}: ${opened.problems.map(({ message, line }) => `${message} (line ${line ?? '?'})`).join(' ')}`);
  return opened.document;
}

/** What is said about a model: places by name, since ids differ from one document to another. */
function told(document: ModelDocument): unknown {
  return compile(document).diagnostics.map(({ severity, code, message, place }: Diagnostic) => ({ severity, code, message, span: place?.span })).map((one) => JSON.stringify(one)).toSorted();
}

function rows(document: ModelDocument): readonly string[] {
  const { program } = compile(document);
  return program ? writeCsv(simulate(program)).split('\n') : [];
}

/** Where two values of plain data differ first. */
function difference(what: string, before: unknown, after: unknown, path = ''): string | null {
  if (Object.is(before, after)) return null;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    return `${what}${path}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`;
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) {
    const [one, other] = [before, after].map((side) => (side as Record<string, unknown>)[key]);
    const found = difference(what, one, other, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
