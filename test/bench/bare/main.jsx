import '@xyflow/react/dist/style.css';
import { Background, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * React Flow as its quick start shows it, with default nodes and edges: what the canvas is compared with. It shows
 * nothing until `show` gives it a diagram, so that opening can be timed.
 */
function Page() {
  const [given, setGiven] = useState(null);
  Object.assign(globalThis, { show: setGiven });
  return given && <Flow {...given} />;
}

const ANY_BUTTON = [0, 1];

function Flow({ places, pairs, culled, viewport }) {
  const [nodes, , onNodesChange] = useNodesState(places.map(({ id, x, y }) => ({ id, position: { x, y }, data: { label: id } })));
  const [edges, , onEdgesChange] = useEdgesState(pairs.map(([source, target], at) => ({ id: `k${at}`, source, target })));
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements={culled}
      minZoom={0.05}
      defaultViewport={viewport ?? undefined}
      panOnDrag={ANY_BUTTON}
    >
      <Background />
    </ReactFlow>
  );
}

createRoot(document.getElementById('root')).render(<Page />);
