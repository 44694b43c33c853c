/**
 * Where React Flow holds on to a node for its edges. Our edges draw themselves from the diagram's geometry, so one
 * plain element in the middle serves all; React Flow's own handle would watch its store for every node.
 */
export function Anchor() {
  return <span className="lw-anchor source" data-handlepos="top" />;
}
