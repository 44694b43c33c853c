import { act } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderSvg } from '#core/formats';
import { rootModel, type ModelDocument, type Point, type ViewId } from '#core/model';
import { getDocument, getSelection, select } from '#editor/store';
import { must, viewIn } from '#test/documents';
import { everything } from '#test/everything';
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

/** What a gallery of models may lack: frames in colours, ghosts, notes, special stocks, a part that shows its picture, names on every side, sizes, tints, tags. */
function everyLook(): ModelDocument {
  const shown = everything();
  const { root, tags } = { root: rootModel(shown), tags: { soft: { tint: 'violet' as const } } };
  const view = viewIn(shown);
  const sides = ['left', 'right', 'top', 'bottom'] as const;
  const elements = Object.values(view.elements);
  elements.filter((element) => element.kind === 'frame').forEach((frame, at) => at === 0 && Object.assign(frame, { tint: 'green' }));
  elements.filter((element) => element.kind === 'ghost').forEach((ghost) => Object.assign(ghost, { label: 'bottom' }));
  elements.filter((element) => element.kind === 'shape').forEach((shape, at) => {
    const variable = root.variables[shape.variable];
    if (variable?.kind === 'module') Object.assign(shape, { expanded: true, tint: 'blue' });
    else if (variable?.kind === 'stock') Object.assign(shape, { width: 120, height: 64 });
    else if (variable && variable.name !== 'word of mouth') Object.assign(shape, { label: sides[at % 4], ...(at % 3 === 0 ? { tint: 'amber', size: 'large' } : {}) });
  });
  elements.filter((element) => element.kind === 'curve').forEach((curve, at) => at === 0 && Object.assign(curve, { tint: 'pink' }));
  const leads = must(Object.values(root.variables).find(({ name }) => name === 'Leads'), 'Leads');
  Object.assign(leads, { special: { kind: 'conveyor', transit: '4' } });
  for (const variable of Object.values(root.variables)) delete variable.thresholds;
  return { ...shown, tags };
}

for (const theme of ['light', 'dark'] as const) {
  test(`the picture of every kind of element in every look is what the canvas shows, ${theme}`, async () => {
    await show(everyLook());
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
