import type { Bounds } from '#core/diagram';
import type { ElementId, ModelDocument, Point } from '#core/model';
import type { Tidier } from '#worker';
import { createStore } from 'zustand/vanilla';

/**
 * What the canvas asks for: about the one selected element the other end of a new link or flow, or another end for it; or
 * which part is placed once more.
 */
export type AskedEnd = 'linkTo' | 'flowTo' | 'from' | 'to' | 'part';

/** What the canvas does for commands, menus and keys: it alone knows what is in sight. */
export interface CanvasPort {
  /** Shows the whole diagram. */
  readonly fit: () => void;
  /** Shows these elements of the open view as large as they fit. */
  readonly fitTo: (elements: readonly ElementId[]) => void;
  /** Brings these elements of the open view into sight, smaller only where they are too many for it. */
  readonly show: (elements: readonly ElementId[]) => void;
  /** The centre of what is in sight, in diagram units. */
  readonly middle: () => Point;
  /** Zooms around the middle of the canvas. */
  readonly zoomBy: (factor: number) => void;
  /** Sets the zoom; 1 is life-size. */
  readonly zoomTo: (zoom: number) => void;
  /** Brings a place into sight, where it is not. */
  readonly reveal: (bounds: Bounds) => void;
  /** Moves what is selected, with all that follows it, by a distance in diagram units; one step with the move before. */
  readonly nudge: (by: Point) => void;
  /** Asks for an end by name, where the selected element has one, or for a part. */
  readonly ask: (end: AskedEnd) => void;
  /** Gives the canvas the keyboard. */
  readonly focus: () => void;
}

/** The kinds of files that come out. */
export type ExportKind = 'model' | 'xmile' | 'png' | 'svg' | 'chart' | 'csv' | 'results';

/** What the app around the editor does for commands: files, this device's models, the window. */
export interface HostPort {
  /** The version of the app, as Help shows it. */
  readonly version: string;
  /** Makes a blank model of its own and opens it. */
  readonly create: (kind: 'stockFlow' | 'causalLoop') => void;
  /** Keeps the open model under a new key and opens that copy. */
  readonly copy: () => void;
  /** Keeps a document that was made here as a model of its own and opens it. */
  readonly adopt: (document: ModelDocument) => void;
  /** Asks for a file and opens it. */
  readonly pickFile: () => void;
  /** Gives the reader a file of the open model, its picture or its numbers. */
  readonly download: (kind: ExportKind) => void;
  /** Puts the keyboard into the model's title. */
  readonly rename: () => void;
}

interface Ports {
  readonly canvas: CanvasPort | null;
  readonly host: HostPort | null;
  readonly tidier: Tidier | null;
}

const ports = createStore<Ports>(() => ({ canvas: null, host: null, tidier: null }));

/** The canvas in sight, or null. */
export function getCanvas(): CanvasPort | null {
  return ports.getState().canvas;
}

/** Gives the canvas the keyboard, as soon as it is there: it is fetched after the menus. */
export function focusCanvas(): void {
  const canvas = getCanvas();
  if (canvas) return canvas.focus();
  const stop = ports.subscribe((now) => {
    if (!now.canvas) return;
    stop();
    now.canvas.focus();
  });
}

/** The canvas says what it does; null when it goes. */
export function setCanvas(canvas: CanvasPort | null): void {
  ports.setState({ canvas });
}

/** The app around the editor, or null in a test. */
export function getHost(): HostPort | null {
  return ports.getState().host;
}

/** The app says what it does. */
export function setHost(host: HostPort | null): void {
  ports.setState({ host });
}

/** Whoever lays out views, or null before the app has said who. */
export function getTidier(): Tidier | null {
  return ports.getState().tidier;
}

/** The app says who lays out views. */
export function setTidier(tidier: Tidier): void {
  ports.setState({ tidier });
}
