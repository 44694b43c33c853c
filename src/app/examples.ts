import { readJson } from '#core/formats';
import type { ModelDocument } from '#core/model';
import type { Example } from '#editor/panels';

/** What a newcomer sees first: a customer-retention model that runs. */
export const FIRST_EXAMPLE = 'churn-multiplier';

/** The examples that come with the app; rejects where they cannot be reached. */
export async function listExamples(): Promise<readonly Example[]> {
  const data: unknown = await (await fetchPart('index.json')).json();
  return Array.isArray(data) ? data.filter(isListed).map(({ file, ...rest }) => ({ name: file.replace(/\.loopwell\.json$/u, ''), ...rest })) : [];
}

/** The document of an example; rejects where it cannot be reached or read. */
export async function readExample(name: string): Promise<ModelDocument> {
  const read = readJson(await (await fetchPart(`${name}.loopwell.json`)).text());
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.document;
}

/** One line of the gallery's index. */
type Listed = Omit<Example, 'name'> & { readonly file: string };

function isListed(data: unknown): data is Listed {
  if (typeof data !== 'object' || data === null) return false;
  const { file, title, summary, tags } = data as Partial<Listed>;
  return [file, title, summary].every((text) => typeof text === 'string') && Array.isArray(tags);
}

async function fetchPart(name: string): Promise<Response> {
  const response = await fetch(new URL(`gallery/${encodeURIComponent(name)}`, document.baseURI));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
