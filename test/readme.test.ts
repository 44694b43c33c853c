import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyboardMarkdown } from '#editor/actions';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the keyboard table of the README is the one the app knows', () => {
  const table = /<!-- keys:.*?-->\n(.*?)<!-- \/keys -->/s.exec(readme)?.[1];
  expect(table?.trim()).toBe(keyboardMarkdown().trim());
});
