import type { CSSProperties } from 'react';
import type { VariableId } from '#core/model';
import { classes } from '#editor/ui';
import { useReading } from './live.ts';
import { useLiveLook } from './useLive.ts';

/** What flows in a pipe: broader and faster with its rate, backwards where the rate is below 0. It moves for a while after a change. */
export function Stream({ variable, path }: { readonly variable: VariableId; readonly path: string }) {
  const rate = useReading(variable, (reading) => reading.rate);
  const { tanks } = useLiveLook();
  if (!tanks || rate === null || rate === 0) return null;
  const speed = Math.abs(rate);
  const style = { strokeWidth: 1 + 3.5 * speed, '--stream': `${(1.6 - 1.2 * speed).toFixed(2)}s` } as CSSProperties;
  return <path className={classes('lw-stream', rate < 0 && 'lw-stream-back')} d={path} style={style} />;
}
