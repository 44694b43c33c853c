import type { VariableId } from '#core/model';
import { useWeight, widthOf, type WeightKey } from './weights.ts';

/** How much of what moves the stock at each end of a pipe comes through it: each half from the valve on by itself. */
export function PipeWeights({ variable, path }: { readonly variable: VariableId; readonly path: string }) {
  const [source = '', target = ''] = halvesOf(path);
  return (
    <>
      <Half of={`${variable} from`} path={source} />
      <Half of={`${variable} to`} path={target} />
    </>
  );
}

function Half({ of, path }: { readonly of: WeightKey; readonly path: string }) {
  const weight = useWeight(of);
  if (!weight || weight.sign === 0) return null;
  return <path className={weight.sign > 0 ? 'lw-pipe-weight lw-pipe-weight-up' : 'lw-pipe-weight lw-pipe-weight-down'} d={path} style={{ strokeWidth: widthOf(weight) }} />;
}

/** A pipe is interrupted where its valve stands. */
function halvesOf(path: string): string[] {
  return path.split(/(?=M)/u);
}
