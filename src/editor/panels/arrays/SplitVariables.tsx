import { useMemo } from 'react';
import { splitPlan, type SplitLine } from '#core/commands';
import type { Model, VariableId } from '#core/model';
import { words } from '#core/words';
import { useDocument } from '#editor/store';
import { TriangleAlert } from '#editor/ui';

const say = words.arrays.split;

interface SplitVariablesProps {
  readonly model: Model;
  /** Null: what keeps every total. */
  readonly chosen: ReadonlySet<VariableId> | null;
  readonly onChange: (chosen: ReadonlySet<VariableId>) => void;
}

/** Which variables are split, and what that makes of each. */
export function SplitVariables({ model, chosen, onChange }: SplitVariablesProps) {
  const document = useDocument((now) => now);
  const lines = useMemo(() => splitPlan(document, model, chosen ?? undefined), [document, model, chosen]);
  const toggle = ({ variable, becomes }: SplitLine) => {
    const now = new Set(lines.filter((line) => line.becomes !== 'shared').map((line) => line.variable));
    if (becomes === 'shared') now.add(variable);
    else now.delete(variable);
    onChange(now);
  };
  const differing = lines.filter(({ adds }) => !adds).map(({ variable }) => model.variables[variable]?.name ?? '');
  return (
    <fieldset className="lw-split-variables">
      <legend>{say.variables}</legend>
      <ul>
        {lines.map((line) => (
          <li key={line.variable}>
            <label className="lw-split-variable">
              <input type="checkbox" checked={line.becomes !== 'shared'} onChange={() => toggle(line)} />
              <span>
                {model.variables[line.variable]?.name}
                <span className="lw-split-becomes">{line.adds ? say.becomes[line.becomes] : say.differs}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className={differing.length > 0 ? 'lw-split-differs' : 'lw-inspector-help'}>
        {differing.length > 0 && <TriangleAlert size={14} aria-hidden />}
        {differing.length > 0 ? say.someDiffer(differing) : say.allAdd}
      </p>
      <p className="lw-inspector-help">{say.reads}</p>
    </fieldset>
  );
}
