import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/** One block of a case file. */
export interface TextCase {
  readonly title: string;
  readonly input: string;
  readonly output: string;
}

/** A case file: lines before the first block say what it is about. */
export interface CaseFile {
  readonly preamble: string;
  readonly cases: readonly TextCase[];
}

const TITLE = '=== ';
const ARROW = '=>';

/**
 * Runs `test/cases/NAME.txt` through a function from text to text, one test per block:
 *
 *     === what this block shows
 *     the input, in as many lines as it takes
 *     =>
 *     the printed result
 *
 * With UPDATE_CASES=1 in the environment the results are written into the file instead; read the difference before
 * committing it.
 */
export function runCases(name: string, print: (input: string) => string | Promise<string>): void {
  const path = fileURLToPath(new URL(`../cases/${name}.txt`, import.meta.url));
  const file = readCases(readFileSync(path, 'utf8'));
  const update = Boolean(process.env['UPDATE_CASES']);
  const results = new Map<TextCase, string>();
  describe(name, () => {
    for (const block of file.cases) {
      test(block.title, async () => {
        const output = (await print(block.input)).trimEnd();
        results.set(block, output);
        if (!update) expect(output).toBe(block.output);
      });
    }
    afterAll(() => {
      if (!update) return;
      const cases = file.cases.map((block) => ({ ...block, output: results.get(block) ?? block.output }));
      writeFileSync(path, writeCases({ ...file, cases }));
    });
  });
}

/** Takes a case file apart; a block without an arrow has an empty result. Titles must differ. */
export function readCases(text: string): CaseFile {
  const [preamble = '', ...blocks] = `\n${text}`.split(`\n${TITLE}`);
  const cases = blocks.map((block) => {
    const [title = '', ...lines] = block.split('\n');
    const arrow = lines.indexOf(ARROW);
    const input = lines.slice(0, arrow < 0 ? lines.length : arrow).join('\n');
    const output = arrow < 0 ? '' : lines.slice(arrow + 1).join('\n').trimEnd();
    return { title: title.trim(), input: arrow < 0 ? input.trimEnd() : input, output };
  });
  const twice = cases.find(({ title }, index) => cases.findIndex((other) => other.title === title) < index);
  if (twice) throw new Error(`Two blocks are called "${twice.title}".`);
  return { preamble: preamble.replace(/^\n/u, ''), cases };
}

/** Puts a case file together again. */
export function writeCases({ preamble, cases }: CaseFile): string {
  const blocks = cases.map(({ title, input, output }) => `${TITLE}${title}\n${input}\n${ARROW}\n${output}`.trimEnd());
  return `${[preamble.trimEnd(), ...blocks].filter((part) => part !== '').join('\n\n')}\n`;
}
