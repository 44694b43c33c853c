import { words } from '#core/words';
import type { ActionGroup, ActionId } from './action.ts';
import { printKeys } from './keys.ts';
import { actions } from './table.ts';

/** One line of the keyboard's help. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly action: string;
}

/** The keys of one group. */
export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

const ORDER: readonly ActionGroup[] = ['tools', 'edit', 'kinds', 'links', 'pipes', 'arrange', 'looks', 'view', 'views', 'file', 'model', 'help'];

/** All keys by group: those of actions, then those that the diagram itself understands. Help and the README print it. */
export function keyboardHelp(mac: boolean): readonly KeyGroup[] {
  const groups = ORDER.map((group) => ({
    title: words.actions.groups[group],
    lines: actions
      .filter((action) => action.group === group && action.keys !== undefined)
      .map(({ id, keys = [] }) => ({ keys: keys.map((each) => printKeys(each, mac)), action: explained(id, group) })),
  }));
  return [...groups.filter(({ lines }) => lines.length > 0), { title: words.actions.groups.canvas, lines: canvasLines() }];
}

function canvasLines(): KeyLine[] {
  const { canvas, keys } = words.actions;
  return [
    { keys: [keys.tab, `${keys.shift} ${keys.tab}`], action: canvas.next },
    { keys: [keys.arrows], action: canvas.move },
    { keys: [`${keys.shift} ${keys.arrows}`], action: canvas.moveFar },
    { keys: [`${keys.alt} ${keys.arrows}`], action: canvas.grow },
    { keys: [`${keys.alt} [`, `${keys.alt} ]`], action: canvas.corner },
    { keys: [keys.enter], action: canvas.name },
    { keys: [keys.enter], action: canvas.add },
    { keys: ['[', ']'], action: canvas.follow },
    { keys: ['{', '}'], action: canvas.followOn },
    { keys: [keys.tab], action: canvas.equation },
    { keys: ['L L'], action: canvas.keep },
    { keys: [keys.escape], action: canvas.cancel },
    { keys: [keys.space], action: canvas.pan },
    { keys: [`${keys.shift} F10`], action: canvas.menu },
  ];
}

/** What the keys of an action do: its label, or more where they mean it in one place only. */
function explained(id: ActionId, group: ActionGroup): string {
  const { keysHelp, labels } = words.actions;
  if (id === 'stopRun') return keysHelp.stopRun;
  return group === 'links' ? keysHelp.ofLinks(labels[id]) : plain(labels[id]);
}

/** A label without the dots that tell of a dialog. */
function plain(label: string): string {
  return label.replace(/…$/u, '');
}

/** The same help as a Markdown table, for the README. */
export function keyboardMarkdown(): string {
  const { keys, action } = words.actions.tableHead;
  const rows = keyboardHelp(false).flatMap(({ lines }) =>
    lines.map((line) => `| ${line.keys.map((each) => `\`${each}\``).join(' or ')} | ${line.action} |`),
  );
  return [`| ${keys} | ${action} |`, '| --- | --- |', ...rows].join('\n');
}
