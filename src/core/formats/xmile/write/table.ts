import type { GraphicalFunction } from '#core/model';
import { xml, type XmlNode, type XmlPart } from '../../writeXml.ts';

/** A graphical function as a `<gf>` (XMILE 1.0, 3.1.4); as one with a name it defines a lookup. */
export function tableNode(table: GraphicalFunction, attributes: { name?: string } = {}, more: readonly XmlPart[] = []): XmlNode {
  return xml('gf', { ...attributes, type: table.kind }, [...tableParts(table), ...more]);
}

function tableParts({ x, y, yRange }: GraphicalFunction): XmlNode[] {
  return [
    Array.isArray(x) ? xml('xpts', {}, x.join(',')) : xml('xscale', { min: x.min, max: x.max }),
    ...(yRange ? [xml('yscale', { min: yRange.min, max: yRange.max })] : []),
    xml('ypts', {}, y.join(',')),
  ];
}
