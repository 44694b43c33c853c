/** What is pasted: parts of drawings, lines of text, and why some of it cannot be used. */
export const clipboard = {
  tooLong: 'This is more than can be pasted at once.',
  newer: 'This was copied by a newer Loopwell. Update this one to paste it.',
  damaged: (why: string) => (why === '' ? 'What was copied is damaged and cannot be pasted.' : `What was copied is damaged and cannot be pasted: ${why}.`),

  noSource: (line: number) => `Line ${line}: a name is missing before the arrow. Write "cause -> effect".`,
  noTarget: (line: number) => `Line ${line}: a name is missing after the arrow. Write "cause -> effect".`,
  toItself: (line: number, name: string) => `Line ${line}: "${name}" would be linked to itself.`,
  noName: (line: number) => `Line ${line}: a name needs at least one letter or digit.`,
  longName: (line: number, most: number) => `Line ${line}: a name has at most ${most} characters.`,
  oneName: (name: string, cause: string, effect: string) => `"${name}" is one name. A link is written "${cause} -> ${effect} +".`,
  manyLines: (most: number) => `Only the first ${most} lines are read.`,

  nameTaken: (name: string, wanted: string) => `"${name}" keeps its name: another variable is called "${wanted}" already.`,
  nameBlank: (name: string) => `"${name}" keeps its name: nothing would be left of it.`,
  unreadable: (name: string) => `The equation of "${name}" stays: it could not be read any more.`,
} as const;
