import { validate, type Validation } from '#core/model';
import { words } from '#core/words';

/** Characters beyond which a file is refused unread; a model of 10,000 variables has about three million. */
const LONGEST = 64 * 1024 * 1024;

/** The document in the text of a `.loopwell.json`, or why there is none; never throws. A byte order mark is passed over. */
export function readJson(text: string): Validation {
  if (text.length > LONGEST) return refused(words.model.tooLong(LONGEST / 1024 / 1024));
  const plain = text.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(plain);
  } catch (error) {
    return refused(words.model.notJson(lineOf(plain, error)));
  }
  return validate(data);
}

/** The line that a parser complains about, where its message counts characters as some engines' do; else null. */
function lineOf(text: string, error: unknown): number | null {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
}

function refused(message: string): Validation {
  return { ok: false, problems: [{ path: '', message }] };
}
