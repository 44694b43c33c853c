import { ConnectionMode, ReactFlow } from '@xyflow/react';
import { memo } from 'react';
import { ZOOM } from './fitting.ts';
import type { ViewportControl } from './useViewport.ts';

interface DiagramProps {
  /** The main button pans too, not the middle one alone. */
  readonly panning: boolean;
  readonly onMoveEnd: ViewportControl['onMoveEnd'];
}

const PAN_ALWAYS = [0, 1];
const PAN_MIDDLE = [1];

/**
 * The surface around it is the one application and one stop of Tab; React Flow lets no property take its own role away,
 * nor its credit out of the way of Tab, which About gives to the keyboard.
 */
function plain(wrapper: HTMLDivElement | null): void {
  wrapper?.setAttribute('role', 'presentation');
  wrapper?.querySelector('.react-flow__attribution a')?.setAttribute('tabindex', '-1');
}

/**
 * The viewport that the `Stage` lies in: React Flow pans and zooms it.
 * Nodes, edges, selecting, dragging and connecting are ours. It gets every option as a constant and has no children
 * that change, so that it renders once.
 */
export const Diagram = memo(function Diagram({ panning, onMoveEnd }: DiagramProps) {
  return (
    <ReactFlow
      ref={plain}
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
    />
  );
});
