import { getTool, takeTool, type Tool } from '#editor/store';
import type { ActionSpec } from './action.ts';

const tool = (name: Tool, ...keys: readonly string[]): ActionSpec => ({
  group: 'tools',
  icon: name,
  ...(keys.length === 0 ? {} : { keys }),
  checked: () => getTool() === name,
  run: () => takeTool(name),
});

/** What a press on the diagram does. */
export const toolActions = {
  toolSelect: tool('select', 'V'),
  toolStock: tool('stock', 'S'),
  toolFlow: tool('flow', 'F'),
  toolAuxiliary: tool('auxiliary', 'A'),
  toolLink: tool('link', 'L'),
  toolNote: tool('note', 'T', 'N'),
  toolFrame: tool('frame', 'G'),
  toolSketch: tool('sketch'),
  toolHand: tool('hand', 'H'),
} satisfies Record<string, ActionSpec>;
