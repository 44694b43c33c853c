import { act } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderSvg } from '#core/formats';
import type { ModelDocument, Point, ViewId } from '#core/model';
import { getDocument, getSelection, select } from '#editor/store';
import { must } from '#test/documents';
import { fontRules } from '../../../src/app/files/picture.ts';
import { galleryModel, galleryNames } from './galleryFiles.ts';
import { difference, shoot, styled, type Shot } from './pixels.ts';
import { onScreen, setTheStage, show, surface } from './stage.tsx';

setTheStage();

/** What belongs to editing: grips, the ground's dots, what floats over the diagram, signs that a number is still open or guessed. */
const BARE = `
  .lw-canvas > :not(.lw-surface), .lw-overlay, .lw-ground, .react-flow__attribution, .lw-symbol-badge, .lw-link-clash { display: none !important; }
  .lw-canvas * { transition: none !important; }
`;
/** At a broken zoom letters in a picture lie up to half a pixel beside those on the page; a line that is missing or moved is more. */
const TOLERANCE = 0.001;

afterEach(() => { delete document.documentElement.dataset['theme']; });

/** The diagram as it stands on the canvas, bare, and the picture of it that is given out, laid exactly over it. */
async function both(theme: 'light' | 'dark', given: (document: ModelDocument, view: ViewId) => string): Promise<{ readonly canvas: Shot; readonly picture: Shot }> {
  document.documentElement.dataset['theme'] = theme;
  const undress = styled(BARE);
  act(() => select([]));
  const canvas = await shoot(surface());
  const image = await laidOver(given(getDocument(), getSelection().view));
  const picture = await shoot(surface());
  image.remove();
  undress();
  return { canvas, picture };
}

async function laidOver(svg: string): Promise<HTMLElement> {
  const [left = 0, top = 0, width = 0] = (/viewBox="([^"]+)"/u.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const [corner, along]: Point[] = [onScreen({ x: left, y: top }), onScreen({ x: left + width, y: top })];
  const zoom = (must(along, 'edge').x - must(corner, 'corner').x) / width;
  Object.assign(image.style, {
    position: 'fixed', left: 0, top: 0, maxWidth: 'none', zIndex: 10_000, transformOrigin: '0 0',
    transform: `translate(${must(corner, 'corner').x}px, ${must(corner, 'corner').y}px) scale(${zoom})`,
  });
  document.body.append(image);
  return image;
}

async function exporter(theme: 'light' | 'dark'): Promise<(document: ModelDocument, view: ViewId) => string> {
  const fontCss = await fontRules('Aa');
  return (document, view) => renderSvg(document, view, { theme, fontCss, footer: '' });
}

for (const theme of ['light', 'dark'] as const) {
  test.each(galleryNames)(`the picture of %s is what the canvas shows, ${theme}`, async (name) => {
    await show(await galleryModel(name));
    const { canvas, picture } = await both(theme, await exporter(theme));
    expect(difference(canvas, picture)).toBeLessThan(TOLERANCE);
  });
}

test('a picture in which symbols stand a little elsewhere is told apart', async () => {
  await show(await galleryModel('bathtub'));
  const give = await exporter('light');
  const { canvas, picture } = await both('light', (document, view) => give(document, view).replaceAll('translate(', 'translate(6 0) translate('));
  expect(difference(canvas, picture)).toBeGreaterThan(TOLERANCE);
});
