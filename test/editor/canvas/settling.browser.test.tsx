import { expect, test, vi } from 'vitest';
import { drawView, isSymbol } from '#core/diagram';
import { rootModel } from '#core/model';
import { getDocument } from '#editor/store';
import { must, viewIn } from '#test/documents';
import { drag } from '#test/hands';
import { CLOSER, large } from './large.ts';
import { viewNow } from './sight.ts';
import { at, setTheStage, show } from './stage.tsx';

setTheStage();

/** On which side of their symbols names stand on the screen, by the alignment of their lines and the top of the first. */
function shown(): Record<string, string> {
  const names = [...document.querySelectorAll<HTMLElement>('.lw-node .lw-name')];
  return Object.fromEntries(names.map((name) => [must(name.closest('.lw-node')?.getAttribute('data-id'), 'node'), `${name.style.textAlign} ${parseFloat((name.firstElementChild as HTMLElement).style.top)}`]));
}

/** The same of the open document, drawn by itself. */
function best(): Record<string, string> {
  const symbols = drawView(rootModel(getDocument()), viewIn(getDocument())).drawings.filter(isSymbol);
  return Object.fromEntries(symbols.map(({ id, face: { label, height } }) => [id, `${label.anchor === 'middle' ? 'center' : label.anchor} ${Math.ceil(height / 2 + label.bounds.top)}`]));
}

test('the names around what was dropped in a large diagram come to stand where they would if it were opened so', async () => {
  await show(large());
  const before = best();
  const { x, y } = await vi.waitFor(() => at(CLOSER.name));
  const zoom = viewNow().a;
  await drag({ x, y }, { x: x + CLOSER.by.x * zoom, y: y + CLOSER.by.y * zoom });
  const after = best();
  const others = Object.keys(after).filter((id) => after[id] !== before[id]);
  expect(others.length).toBeGreaterThan(0);
  await vi.waitFor(() => {
    expect(Object.keys(shown())).toEqual(expect.arrayContaining(others));
    expect(after).toMatchObject(shown());
  });
});
