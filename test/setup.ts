import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

afterEach(cleanup);

// A busy machine takes its time: what counts is that something comes, not when.
configure({ asyncUtilTimeout: 20_000 });

/**
 * What React Flow asks of a browser and happy-dom does not have. The answer comes a turn later: React Flow does
 * not know its own element yet while it is still being observed.
 */
class LaterResizeObserver implements ResizeObserver {
  readonly #callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    const contentRect = target.getBoundingClientRect();
    const entry = { target, contentRect, borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] };
    setTimeout(() => this.#callback([entry], this));
  }

  unobserve(): void {}

  disconnect(): void {}
}

globalThis.ResizeObserver = LaterResizeObserver;

/** happy-dom lays nothing out, so an element is as large as its style says, and at least one pixel. */
const sizeOf = (property: 'width' | 'height') => ({
  configurable: true,
  get(this: HTMLElement): number {
    return Number.parseFloat(this.style[property]) || 1;
  },
});

Object.defineProperties(HTMLElement.prototype, { offsetWidth: sizeOf('width'), offsetHeight: sizeOf('height') });
Object.defineProperty(SVGElement.prototype, 'getBBox', {
  configurable: true,
  value: () => ({ x: 0, y: 0, width: 0, height: 0 }),
});

/**
 * The equation editor cannot be loaded here: this document tells of a changed selection at once, in the middle of the
 * editor's own work, which no browser does. The plain field goes on in its place; the editor itself is tested in
 * Chromium. It must fail, not wait: Vitest takes a second import of a module that is still awaited for a circle, and
 * gives it the real one.
 */
vi.mock('../src/editor/panels/equation/editor.ts', () => {
  throw new Error('No equation editor in this document');
});
