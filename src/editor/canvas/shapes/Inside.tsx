import { createContext, useContext, useId, useMemo, useState, type ReactNode } from 'react';
import { pictureOf } from '#core/commands';
import { createDrawingMemo, DEEPEST_PICTURE, drawView, fitInto, type Bounds } from '#core/diagram';
import type { ModelId, VariableId } from '#core/model';
import { useDocument, useSelection } from '#editor/store';
import { createLive, LiveContext } from '../live/live.ts';
import { NO_MARKS } from '../marks.ts';
import { createProjectionMemo, project, type Projection } from '../project.ts';
import './inside.css';

interface InsideProps {
  readonly variable: VariableId;
  /** Where the picture goes, counted from the module's centre. */
  readonly room: Bounds;
  readonly width: number;
  readonly height: number;
  /** Draws nodes and edges, as the canvas around does. */
  readonly draw: (flow: Projection) => ReactNode;
}

/** The model that a picture in a module is of, and how deep it stands in others; null on the canvas itself. */
const Owner = createContext<{ readonly model: ModelId; readonly depth: number } | null>(null);

/** The values on the canvas are those of the open model. */
const NO_VALUES = createLive();

/** The picture of a part in its module: to be looked at; a double click opens it. */
export function Inside({ variable, room, width, height, draw }: InsideProps) {
  const id = useId();
  const around = useContext(Owner);
  const opened = useSelection(({ model }) => model);
  const part = useDocument(({ models }) => {
    const module = models[around?.model ?? opened]?.variables[variable];
    return module?.kind === 'module' ? (models[module.model] ?? null) : null;
  });
  const depth = (around?.depth ?? 0) + 1;
  const [memos] = useState(() => ({ drawing: createDrawingMemo(), projection: createProjectionMemo() }));
  const shown = useMemo(() => {
    const view = part && depth <= DEEPEST_PICTURE ? pictureOf(part, {}) : undefined;
    if (!part || !view) return null;
    const drawing = drawView(part, view, memos.drawing);
    return drawing.bounds && { bounds: drawing.bounds, flow: named(project(drawing, NO_MARKS, memos.projection), id) };
  }, [part, depth, memos, id]);
  const here = useMemo(() => part && { model: part.id, depth }, [part, depth]);
  if (!here || !shown) return null;
  const { x, y, scale } = fitInto(shown.bounds, room);
  return (
    <div className="lw-inside-picture" style={{ transform: `translate(${x + width / 2}px, ${y + height / 2}px) scale(${scale})` }}>
      <Owner value={here}>
        <LiveContext value={NO_VALUES}>{draw(shown.flow)}</LiveContext>
      </Owner>
    </div>
  );
}

/** The same part may be seen twice: its elements are called after the place as well. */
function named({ nodes, pipes, links }: Projection, place: string): Projection {
  const renamed = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => items.map((item) => ({ ...item, id: `${place}-${item.id}` }));
  return { nodes: renamed(nodes), pipes: renamed(pipes), links: renamed(links) };
}
