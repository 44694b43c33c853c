import { lazy, Suspense, type ComponentType } from 'react';

/** A part of the screen in a file of its own; until it is there its place stays empty. */
function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Fetched: ComponentType<Props> = lazy(async () => ({ default: await fetch() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Fetched {...props} />
      </Suspense>
    );
  };
}

/** What divides the screen is heavy and shows with the model only: it is on its way while the model is still being fetched. */
const workspace = import('./Workspace.tsx');

/** The diagram with the panels beside it. */
export const Workspace = later(async () => (await workspace).Workspace);

/** What is opened beside the diagram to find text or to type a list. */
export const Asides = later(async () => (await import('../aside/Asides.tsx')).Asides);

/** The views of the open model. */
export const ViewBar = later(async () => (await import('../views/ViewBar.tsx')).ViewBar);

/** The drawing tools over the diagram. */
export const ToolPalette = later(async () => (await import('./ToolPalette.tsx')).ToolPalette);

/** The results beside the diagram. */
export const ChartPanel = later(async () => (await import('../chart/ChartPanel.tsx')).ChartPanel);

/** The sliders of the model's constants. */
export const SlidersPanel = later(async () => (await import('../sliders/SlidersPanel.tsx')).SlidersPanel);

/** What is selected, to look at and to change. */
export const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector);

/** The model as a tree. */
export const Outline = later(async () => (await import('../outline/Outline.tsx')).Outline);

/** The feedback loops of the model. */
export const LoopsPanel = later(async () => (await import('../loops/LoopsPanel.tsx')).LoopsPanel);

/** What is wrong with the model. */
export const Problems = later(async () => (await import('../problems/Problems.tsx')).Problems);
