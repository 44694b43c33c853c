import { getTool, setTool, type Tool } from '#editor/store';
import type { ActionSpec } from './action.ts';

const tool = (name: Tool, key: string): ActionSpec => ({
  group: 'tools',
  icon: name,
  keys: [key],
  checked: () => getTool() === name,
  run: () => setTool(name),
});

/** What a press on the diagram does. */
export const toolActions = {
  toolSelect: tool('select', 'V'),
  toolStock: tool('stock', 'S'),
  toolFlow: tool('flow', 'F'),
  toolAuxiliary: tool('auxiliary', 'A'),
  toolLink: tool('link', 'L'),
  toolNote: tool('note', 'N'),
  toolHand: tool('hand', 'H'),
} satisfies Record<string, ActionSpec>;
