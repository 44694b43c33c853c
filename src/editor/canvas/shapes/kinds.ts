import type { EdgeTypes, NodeTypes } from '@xyflow/react';
import './shapes.css';
import './tints.css';
import '../live/live.css';
import { CloudNode } from './CloudNode.tsx';
import { FrameNode } from './FrameNode.tsx';
import { LinkEdge } from './LinkEdge.tsx';
import { NoteNode } from './NoteNode.tsx';
import { PipeEdge } from './PipeEdge.tsx';
import { SymbolNode } from './SymbolNode.tsx';

/** Which component draws which node. One object for the life of the program: React Flow mounts all anew when it changes. */
export const nodeTypes = { symbol: SymbolNode, cloud: CloudNode, note: NoteNode, frame: FrameNode } satisfies NodeTypes;

/** Which component draws which edge. */
export const edgeTypes = { pipe: PipeEdge, link: LinkEdge } satisfies EdgeTypes;
