import { Background, BackgroundVariant, ConnectionMode, ReactFlow } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import type { CanvasEdge, CanvasNode } from './project.ts';
import { edgeTypes, nodeTypes } from './shapes/kinds.ts';
import { ZOOM, type ViewportControl } from './useViewport.ts';

interface DiagramProps {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  /** The main button pans too, not the middle one alone. */
  readonly panning: boolean;
  readonly onMoveEnd: ViewportControl['onMoveEnd'];
  readonly children: ReactNode;
}

const PAN_ALWAYS = [0, 1];
const PAN_MIDDLE = [1];

/**
 * The surface around it is the one application; React Flow lets no property take its own role away. Its drawing
 * sheets, the dotted ground and one for each edge, are no pictures: what has a name lies in them.
 */
function plain(wrapper: HTMLDivElement | null): (() => void) | undefined {
  if (!wrapper) return undefined;
  wrapper.setAttribute('role', 'presentation');
  const hush = () => wrapper.querySelectorAll(SHEETS).forEach((sheet) => sheet.setAttribute('role', 'presentation'));
  const observer = new MutationObserver(hush);
  hush();
  observer.observe(wrapper, { childList: true });
  wrapper.querySelectorAll('.react-flow__edges').forEach((edges) => observer.observe(edges, { childList: true }));
  return () => observer.disconnect();
}

const SHEETS = '.react-flow__background:not([role]), .react-flow__edges > svg:not([role])';

/**
 * React Flow shows nodes and edges and pans and zooms. Selecting, dragging and connecting are ours: it gets every
 * option as a constant, since a new object here would render all nodes again.
 */
export const Diagram = memo(function Diagram({ nodes, edges, panning, onMoveEnd, children }: DiagramProps) {
  return (
    <ReactFlow
      ref={plain}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onMoveEnd={onMoveEnd}
      panOnDrag={panning ? PAN_ALWAYS : PAN_MIDDLE}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      connectionMode={ConnectionMode.Loose}
      zIndexMode="manual"
      attributionPosition="bottom-left"
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
      {children}
    </ReactFlow>
  );
});
