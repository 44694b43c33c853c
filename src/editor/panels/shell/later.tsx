import { lazy, Suspense, type ComponentType } from 'react';

/** A panel that is fetched when it is first shown; until then its place stays empty. */
function later(fetch: () => Promise<ComponentType>): ComponentType {
  const Fetched = lazy(async () => ({ default: await fetch() }));
  return function Later() {
    return (
      <Suspense fallback={null}>
        <Fetched />
      </Suspense>
    );
  };
}

/** The results beside the diagram. */
export const ChartPanel = later(async () => (await import('../chart/ChartPanel.tsx')).ChartPanel);

/** The sliders of the model's constants. */
export const SlidersPanel = later(async () => (await import('../sliders/SlidersPanel.tsx')).SlidersPanel);

/** What is selected, to look at and to change. */
export const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector);

/** What is wrong with the model. */
export const Problems = later(async () => (await import('../problems/Problems.tsx')).Problems);
