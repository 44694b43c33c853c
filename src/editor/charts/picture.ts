import { words } from '#core/words';
import { axesOf } from './bounds.ts';
import { endingOf, lastValue } from './legend.ts';
import type { Figure } from './figure.ts';
import { GHOST_DASH, inkOf, readPalette, seriesDash, type Palette } from './palette.ts';

/** How large the picture of a chart is, in CSS pixels, and how finely it is drawn. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS pixel: 2 is crisp on a slide. */
  readonly scale: number;
}

const MARGIN = 24;
const TITLE = 32;
const LINE = 20;

/**
 * The chart as a PNG with its title and legend, drawn anew in its own size: the window's size and zoom do not matter.
 * Colours are those of the theme at `element`; a footer stands below the legend.
 */
export async function chartPicture(figure: Figure, title: string, element: Element, size: PictureSize, footer = ''): Promise<Blob> {
  const palette = readPalette(element);
  const legend = legendHeight(figure);
  const plot = await plotCanvas(figure, palette, {
    ...size,
    width: size.width - 2 * MARGIN,
    height: size.height - 2 * MARGIN - TITLE - legend,
  });
  const canvas = canvasOf(size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.scale(size.scale, size.scale);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, size.width, size.height);
  drawTitle(context, figure.subject === null ? title : words.charts.pictureTitle(title, figure.subject), palette);
  context.drawImage(plot, MARGIN, MARGIN + TITLE, size.width - 2 * MARGIN, size.height - 2 * MARGIN - TITLE - legend);
  drawLegend(context, figure, palette, size.height - MARGIN - legend + LINE);
  context.fillStyle = palette.muted;
  context.font = `11px ${palette.font}`;
  context.fillText(footer, MARGIN, size.height - MARGIN / 2);
  return blobOf(canvas);
}

async function plotCanvas(figure: Figure, palette: Palette, size: PictureSize): Promise<HTMLCanvasElement> {
  const { drawOnce } = await import('./plot.ts');
  return drawOnce({ figure, axes: axesOf(figure), palette }, size);
}

function canvasOf({ width, height, scale }: PictureSize): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  return canvas;
}

function drawTitle(context: CanvasRenderingContext2D, title: string, palette: Palette): void {
  context.fillStyle = palette.ink;
  context.font = `600 16px ${palette.font}`;
  context.textBaseline = 'top';
  context.fillText(title, MARGIN, MARGIN);
}

function legendHeight({ curves }: Figure): number {
  return curves.length * LINE + 8;
}

function drawLegend(context: CanvasRenderingContext2D, figure: Figure, palette: Palette, top: number): void {
  context.font = `12px ${palette.font}`;
  context.textBaseline = 'middle';
  for (const [row, curve] of figure.curves.entries()) {
    const y = top + row * LINE;
    const ghost = curve.role === 'base';
    context.strokeStyle = inkOf(curve, palette, figure.stale);
    context.lineWidth = 2;
    context.setLineDash([...(ghost ? GHOST_DASH : seriesDash(curve.hue))]);
    context.beginPath();
    context.moveTo(MARGIN, y);
    context.lineTo(MARGIN + 24, y);
    context.stroke();
    context.fillStyle = palette.ink;
    context.fillText([curve.name, lastValue(curve), curve.units, endingOf(curve, figure)].filter((text) => text !== '').join('   '), MARGIN + 34, y);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}
