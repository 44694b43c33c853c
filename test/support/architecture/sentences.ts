import type { Rule, Violation } from './project.ts';
import { child, nameOf, walk, type Node } from './source.ts';

/** Attributes whose text a person reads or hears. */
const read = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|text|help)$/u;

/** Two letters in a row are a word; signs and single letters are drawings. */
const hasWord = (text: unknown): boolean => typeof text === 'string' && /\p{L}{2}/u.test(text);

function sentenceIn(node: Node, parent: Node | null): string | null {
  const text = node['value'];
  if (node.type === 'JSXText' && hasWord(text)) return `"${String(text).trim()}" belongs into core/words`;
  const attribute = node.type === 'Literal' && parent?.type === 'JSXAttribute' ? nameOf(child(parent, 'name')) : null;
  if (attribute !== null && read.test(attribute) && hasWord(text)) return `${attribute}="${String(text)}" belongs into core/words`;
  const taken = node.type === 'VariableDeclarator' && child(node, 'id')?.type === 'ObjectPattern' ? nameOf(child(node, 'init')) : null;
  return taken === 'words' ? 'taking words apart as a whole makes every bundle carry all areas: say words.area' : null;
}

/** What people read stands in core/words, and is read from there by area. */
export const sentencesAreWords: Rule = ({ sources }) =>
  sources.filter(({ path }) => path.startsWith('src/')).flatMap(({ path: file, program, lineAt }): readonly Violation[] => {
    const found: Violation[] = [];
    walk(program, (node, parent) => {
      const message = sentenceIn(node, parent);
      if (message !== null) found.push({ rule: 'words', file, line: lineAt(node.start), message });
    });
    return found;
  });
