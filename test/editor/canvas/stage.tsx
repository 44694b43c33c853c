import '../../../src/editor/ui/base.css';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, vi } from 'vitest';
import { rootModel, type Point, type VariableId } from '#core/model';
import { listenForKeys } from '#editor/actions';
import { Canvas } from '#editor/canvas';
import { getDocument, openDocument, setTool, useCaret, useNotices, useSelection } from '#editor/store';
import { TooltipProvider } from '#editor/ui';
import { elementOf, model, viewIn } from '#test/documents';
import { click, clickRight, hover, middleOf, onTouchScreen, tap, touch, way } from '#test/hands';

/** The element that hears pointer and keys. */
export const surface = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.lw-surface');
  if (!found) throw new Error('no canvas');
  return found;
};

/** What other parts of the page would show: notices, and the variable whose equation was asked for. */
function Elsewhere() {
  const variable = useSelection((workbench) => workbench.variable);
  const caret = useCaret(variable ?? ('' as VariableId));
  const notices = useNotices();
  return <output id="elsewhere" data-caret={caret?.variable}>{notices.map(({ text }) => text).join('\n')}</output>;
}

/** The same, to be read. */
export const elsewhere = (): HTMLElement => {
  const found = document.getElementById('elsewhere');
  if (!found) throw new Error('nothing elsewhere');
  return found;
};

/** Shows the canvas with a document in it, as the page around it would, keys of the action table included; a panel beside it where one is given. */
export async function show(shown = model().build(), beside: ReactNode = null): Promise<void> {
  openDocument(shown);
  render(
    <TooltipProvider>
      <div style={{ display: 'flex', height: 640 }}>
        <main style={{ width: beside === null ? 900 : 560 }}>
          <Canvas />
        </main>
        {beside !== null && <aside style={{ width: 340, overflow: 'auto' }}>{beside}</aside>}
      </div>
      <Elsewhere />
    </TooltipProvider>,
  );
  const many = Object.keys(viewIn(shown).elements).length;
  await vi.waitFor(() => expect(document.querySelectorAll('.lw-node').length).toBeGreaterThanOrEqual(Math.min(many, 1)));
}

/** Middle of a named symbol on the screen. */
export const at = (name: string): Point => middleOf(screenElement(name));

/** Just outside the right edge of a named symbol's body. */
export function rimOf(name: string): Point {
  const { right, top, height } = screenElement(name).getBoundingClientRect();
  return { x: right + 3, y: top + height / 2 };
}

/** A place of the diagram on the screen. */
export function onScreen({ x, y }: Point): Point {
  const [viewport, pane] = [document.querySelector('.react-flow__viewport'), document.querySelector('.react-flow')];
  if (!viewport || !pane) throw new Error('no canvas');
  const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
  const { left, top } = pane.getBoundingClientRect();
  return { x: left + e + x * zoom, y: top + f + y * zoom };
}

/** Answers the question that the canvas has just asked for an end of a link or a flow. */
export async function answering(text: string): Promise<void> {
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
  await userEvent.keyboard(`${text}{Enter}`);
}

const menuIsOpen = () => vi.waitFor(() => expect(document.querySelector('[role=menu]')).not.toBeNull());
const menuIsGone = () => vi.waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());

/** Chooses from the menu that a finger opens by resting on a spot: the entries' names, from the menu inwards. */
export async function chooseByFinger(on: Point, ...entries: readonly string[]): Promise<void> {
  await touch('touchStart', [on]);
  await menuIsOpen();
  await touch('touchEnd', []);
  for (const entry of entries) await tap(await entryNamed(entry));
  await menuIsGone();
}

/** The same with the other button of a mouse. */
async function chooseByMouse(on: Point, ...entries: readonly string[]): Promise<void> {
  await clickRight(on);
  await menuIsOpen();
  let from = on;
  for (const entry of entries) {
    const next = await entryNamed(entry);
    // A menu inside another is reached by a way, not by a leap: straight across, then down.
    const across = { x: next.x, y: from.y };
    for (const point of [...way(from, across), ...way(across, next)]) await hover(point);
    await click(next);
    from = next;
  }
  await menuIsGone();
}

/** The same by keys alone: the menu of what is selected, and in it the first letters of entries. */
async function chooseByKeys(...entries: readonly string[]): Promise<void> {
  act(() => surface().focus());
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  await menuIsOpen();
  for (const [k, entry] of entries.entries()) {
    await vi.waitFor(() => expect(document.activeElement?.closest('[role=menu]')).not.toBeNull());
    await userEvent.keyboard(entry);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(new RegExp(`^${entry.replace(/[()+]/gu, '\\$&')}`, 'u')));
    await userEvent.keyboard(k === entries.length - 1 ? '{Enter}' : '{ArrowRight}');
  }
  await menuIsGone();
}

/** A way to the menu of what is selected, and in it to an entry, from the menu inwards; keys need no spot for it. */
export interface MenuWay {
  readonly by: 'finger' | 'mouse' | 'keys';
  readonly choose: (on: () => Point, ...entries: readonly string[]) => Promise<void>;
}

const MENU_WAYS: readonly MenuWay[] = [
  { by: 'finger', choose: (on, ...entries) => chooseByFinger(on(), ...entries) },
  { by: 'mouse', choose: (on, ...entries) => chooseByMouse(on(), ...entries) },
  { by: 'keys', choose: (_, ...entries) => chooseByKeys(...entries) },
];

/** The same tests with every way to a menu. */
export function fromEveryMenu(tests: (way: MenuWay) => void): void {
  for (const way of MENU_WAYS) {
    describe(`from the menu, by ${way.by}`, () => {
      onTouchScreen(way.by === 'finger');
      tests(way);
    });
  }
}

/** Where an entry of an open menu is, once it stands still. */
async function entryNamed(text: string): Promise<Point> {
  let last: Point | null = null;
  return vi.waitFor(() => {
    const all = [...document.querySelectorAll('[role=menuitem], [role=menuitemcheckbox], [role=menuitemradio]')];
    const found = all.find(({ textContent }) => textContent.startsWith(text));
    if (!found) throw new Error(`no ${text} in the menu: ${all.map(({ textContent }) => textContent).join(', ')}`);
    found.scrollIntoView({ block: 'nearest' });
    const here = middleOf(found);
    const rests = last !== null && Math.hypot(here.x - last.x, here.y - last.y) < 0.5;
    last = here;
    if (!rests) throw new Error(`${text} still moves`);
    return here;
  });
}

/** The node of a named symbol. */
export function screenElement(name: string): Element {
  const found = document.getElementById(`lw-element-${elementOf(getDocument(), name)}`);
  if (!found) throw new Error(`${name} is not on the screen`);
  return found;
}

/** Kind and name of every variable. */
export const names = (): string[] => Object.values(rootModel(getDocument()).variables).map(({ kind, name }) => `${kind} ${name}`);

/** Types a name into the field that has opened by itself. */
export async function naming(name: string): Promise<void> {
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  await userEvent.keyboard(`${name}{Enter}`);
  await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
}

/** Begins every test of a file with the select tool in hand and the keys of the action table. */
export function setTheStage(): void {
  beforeEach(async () => {
    localStorage.clear();
    act(() => setTool('select'));
    await page.viewport(960, 680);
    return listenForKeys(window);
  });
}
