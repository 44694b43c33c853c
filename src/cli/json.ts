/** JSON for people too: a list of numbers or names takes one line. */
export function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 1).replace(/\[[^[\]{}]*\]/gu, oneLine)}\n`;
}

function oneLine(list: string): string {
  return list.replace(/\n\s*/gu, ' ').replace(/^\[ /u, '[').replace(/ \]$/u, ']');
}
