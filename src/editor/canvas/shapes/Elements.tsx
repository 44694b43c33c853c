import { memo } from 'react';
import { classes } from '#editor/ui';
import '../live/live.css';
import { domId, type CanvasLink, type CanvasNode, type CanvasPipe, type Projection } from '../project.ts';
import { CloudNode } from './CloudNode.tsx';
import './elements.css';
import { FrameNode } from './FrameNode.tsx';
import { Inside } from './Inside.tsx';
import { LinkEdge } from './LinkEdge.tsx';
import { NoteNode } from './NoteNode.tsx';
import { PipeEdge } from './PipeEdge.tsx';
import './shapes.css';
import { SymbolNode } from './SymbolNode.tsx';
import './tints.css';
import { Turn } from './Turn.tsx';

/**
 * The nodes and edges of the diagram. They lie in React Flow's viewport, which pans and zooms them, and are none of its
 * own: in its store every node and edge asks a question whenever anything moves, and every edge is a picture by itself.
 * Here a drag renders what it moves, a pan renders nothing, and all edges are one picture.
 */
export const Elements = memo(function Elements({ flow: { nodes, pipes, links } }: { readonly flow: Projection }) {
  return (
    <>
      <svg className="lw-edges lw-edges-pipe" role="presentation">{pipes.map((pipe) => <Pipe key={pipe.id} pipe={pipe} />)}</svg>
      <svg className="lw-edges lw-edges-link" role="presentation">{links.map((link) => <Link key={link.id} link={link} />)}</svg>
      {nodes.map((node) => <Placed key={node.id} node={node} />)}
    </>
  );
});

/** The pipe belongs to its valve, which is what has a name. */
const Pipe = memo(function Pipe({ pipe: { id, className, data } }: { readonly pipe: CanvasPipe }) {
  return <g className={classes('lw-edge', className)} data-id={id} aria-hidden><PipeEdge data={data} /></g>;
});

const Link = memo(function Link({ link }: { readonly link: CanvasLink }) {
  return <g className={classes('lw-edge', link.className)} {...named(link)}><LinkEdge data={link.data} /></g>;
});

const Placed = memo(function Placed({ node }: { readonly node: CanvasNode }) {
  const { corner, width, height, type, className } = node;
  const style = { width, height, transform: `translate(${corner.x}px,${corner.y}px)` };
  return (
    <>
      <div className={classes('lw-node', `lw-node-${type}`, className)} style={style} {...named(node)}>
        <Body node={node} />
      </div>
      {node.type === 'symbol' && node.data.face.inside && (
        <div className={classes('lw-inside', node.data.face.tint && `lw-on-tint lw-tint-${node.data.face.tint}`, className.includes('lw-faded') && 'lw-faded')} style={style} aria-hidden>
          <Inside variable={node.data.variable} room={node.data.face.inside} width={width} height={height} draw={(flow) => <Elements flow={flow} />} />
        </div>
      )}
    </>
  );
});

function Body({ node }: { readonly node: CanvasNode }) {
  switch (node.type) {
    case 'symbol': return <Symbol node={node} />;
    case 'cloud': return <CloudNode data={node.data} />;
    case 'note': return <NoteNode data={node.data} />;
    case 'frame': return <FrameNode data={node.data} />;
  }
}

/** A symbol; a module with what shows its own picture. */
function Symbol({ node: { id, data } }: { readonly node: CanvasNode & { type: 'symbol' } }) {
  const { face } = data;
  const isModule = face.symbol === 'module' && !face.ghost;
  return (
    <>
      <SymbolNode data={data} />
      {isModule && <Turn element={id} open={face.inside !== undefined} />}
    </>
  );
}

/** The name for screen readers, and the id that the canvas points at as its active descendant. */
function named({ id, label }: CanvasNode | CanvasLink) {
  const identity = { id: domId(id), 'data-id': id };
  return label === '' ? { ...identity, 'aria-hidden': true } : { ...identity, role: 'img', 'aria-label': label };
}
