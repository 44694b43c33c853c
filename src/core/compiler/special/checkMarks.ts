import { cleanName } from '#core/language';
import { driverOf, outflowsOf } from '#core/model';
import { words } from '#core/words';
import type { Workshop } from '../scope.ts';

/** Says which flows are marked as leaks or overflows where that means nothing. */
export function checkMarks({ layout, reporter }: Workshop): void {
  for (const { variable, instance } of layout.entities) {
    if (variable.kind !== 'flow' || (!variable.leak && !variable.overflow)) continue;
    const driver = driverOf(instance.model, variable);
    const place = { model: instance.model.id, variable: variable.id };
    const name = cleanName(variable.name);
    if (variable.leak && !driver?.leaks) reporter.report('warning', 'leakElsewhere', words.compiler.leakElsewhere(name), place);
    const first = driver ? outflowsOf(instance.model, driver.stock.id)[0] : undefined;
    if (variable.overflow && (driver?.special.kind !== 'queue' || first === variable)) {
      reporter.report('warning', 'overflowElsewhere', words.compiler.overflowElsewhere(name), place);
    }
  }
}
