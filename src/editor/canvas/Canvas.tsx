import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { Surface } from './Surface.tsx';
import './canvas.css';
import './floating.css';
import './print.css';

/** The diagram: draw, name, connect, move. Fills its container; tools and panels are placed around or over it. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Surface />
    </ReactFlowProvider>
  );
}
