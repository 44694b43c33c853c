import type { words } from '#core/words';
import type { Keys } from './keys.ts';

/** Names an action; its label stands under the same name in the words. */
export type ActionId = keyof typeof words.actions.labels;

/** Where an action stands in menus, in the command palette and in Help. */
export type ActionGroup = 'file' | 'edit' | 'tools' | 'kinds' | 'links' | 'pipes' | 'arrange' | 'looks' | 'view' | 'views' | 'model' | 'help';

/** Names of the pictures that stand in front of actions; the app knows how each is drawn. */
export type ActionIcon =
  | 'open' | 'new' | 'file' | 'copy' | 'rename' | 'save' | 'picture' | 'numbers' | 'data'
  | 'undo' | 'redo' | 'delete' | 'selectAll'
  | 'select' | 'stock' | 'flow' | 'auxiliary' | 'link' | 'note' | 'frame' | 'sketch' | 'hand'
  | 'fit' | 'zoomIn' | 'zoomOut' | 'panels' | 'chart' | 'table' | 'system' | 'light' | 'dark'
  | 'cut' | 'paste' | 'hide' | 'list' | 'ghost' | 'tidy' | 'pin' | 'reverse' | 'flip'
  | 'alignLeft' | 'alignCentre' | 'alignRight' | 'alignTop' | 'alignMiddle' | 'alignBottom' | 'distributeAcross' | 'distributeDown'
  | 'settings' | 'stop' | 'dimensions' | 'split' | 'search' | 'keyboard' | 'about';

/** One thing the reader can do. Whatever offers it reads the same entry. */
export interface Action {
  readonly id: ActionId;
  readonly group: ActionGroup;
  readonly icon?: ActionIcon;
  /** Any of these does it; the first is the one shown. */
  readonly keys?: readonly Keys[];
  /** Its keys mean it only while the diagram has the keyboard, or nothing has. */
  readonly onDiagram?: boolean;
  /** Its keys mean it only while the progress of the run has the keyboard. */
  readonly onRun?: boolean;
  /** The browser hears its keys and tells of them by events of the clipboard. */
  readonly byBrowser?: boolean;
  /** It does something with what is selected: the outline offers it for every row it can be done with. */
  readonly aboutSelection?: boolean;
  /** A single key of it acts beside the diagram too, as long as single keys are on. */
  readonly anywhere?: boolean;
  /** Its keys mean it even while a text is being typed. */
  readonly whileTyping?: boolean;
  /** What it is called right now, where that changes. */
  readonly label: () => string;
  /** Whether it can be done right now. */
  readonly when: () => boolean;
  /** Present: it is a switch or a choice, and this tells whether it is on. */
  readonly checked?: () => boolean;
  readonly run: () => void;
}

/** An action as its file writes it: the name comes from its key, the label from the words, and it can be done by default. */
export type ActionSpec = Omit<Action, 'id' | 'label' | 'when'> & Partial<Pick<Action, 'label' | 'when'>>;
