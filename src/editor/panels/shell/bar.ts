import type { ActionGroup } from '#editor/actions';

/** The menus of the bar, in their order; each is called as its group of actions. */
export const BAR_MENUS = ['file', 'edit', 'view', 'arrange', 'model', 'help'] as const satisfies readonly ActionGroup[];

/** Names a menu of the bar. */
export type BarMenuId = (typeof BAR_MENUS)[number];
