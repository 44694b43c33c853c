import type { ModelId, Variable } from '#core/model';

/** What every part of the inspector of a variable is given. */
export interface VariableProps {
  readonly model: ModelId;
  readonly variable: Variable;
}
