import { diagramTints } from '#core/diagram';
import type { Tint } from '#core/model';

/** The palette, in the order it is offered. */
export const allTints: readonly Tint[] = ['grey', 'red', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'];

/** The colours of a small field that stands for a tint, in either theme; null: no colour. */
export function swatchOf(tint: Tint | null): { readonly background: string; readonly borderColor: string } | undefined {
  if (tint === null) return undefined;
  const [light, dark] = [diagramTints.light[tint], diagramTints.dark[tint]];
  return { background: `light-dark(${light.fill}, ${dark.fill})`, borderColor: `light-dark(${light.edge}, ${dark.edge})` };
}
