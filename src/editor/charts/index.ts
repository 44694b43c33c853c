export { Chart } from './Chart.tsx';
export type { ChartProps } from './Chart.tsx';
export { basisOf, figureOf, isWhole, plotsOf, withEarlier } from './figure.ts';
export type { Curve, Figure, FigureBasis, FigureOptions, ShownRuns } from './figure.ts';
export { endingOf, lastValue } from './legend.ts';
export { chartPicture } from './picture.ts';
export type { PictureSize } from './picture.ts';
export { Swatch } from './Swatch.tsx';
export type { SwatchProps } from './Swatch.tsx';
