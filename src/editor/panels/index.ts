export { Dialogs } from './dialogs/Dialogs.tsx';
export type { DialogsProps } from './dialogs/Dialogs.tsx';
export type { Example, KeptModel, Library } from './gallery/library.ts';
export { Asides, ChartPanel, Inspector, LoopsPanel, Outline, Problems, SlidersPanel, ToolPalette, ViewBar, Workspace } from './shell/later.tsx';
export { CrashGuard } from './shell/CrashGuard.tsx';
export { Details } from './shell/Details.tsx';
export { FirstSteps } from './shell/FirstSteps.tsx';
export { TITLE_ID } from './shell/TitleField.tsx';
export { TopBar } from './shell/TopBar.tsx';
