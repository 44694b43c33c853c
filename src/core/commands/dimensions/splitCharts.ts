import { variableAt, type ModelDocument, type Plot, type Variable } from '#core/model';
import { unlike } from '../charts.ts';

/** How the segments of a split variable come to what it was: their sum, or their mean where each has the same kind of number. */
export type Total = 'sum' | 'mean';

/**
 * Curves of what was split go on showing what they showed. A chart of one scenario has the segments beside the sum; one
 * that compares scenarios has the total alone, for a curve of each segment in each scenario would be a thicket.
 */
export function chartSplit(document: ModelDocument, totalOf: (variable: Variable) => Total | null): void {
  for (const chart of Object.values(document.charts)) {
    chart.plots = unlike(chart.plots.flatMap((plot): Plot[] => {
      const variable = variableAt(document, plot.variable)?.variable;
      const total = variable ? totalOf(variable) : null;
      if (total === null || plot.show !== undefined || plot.element !== undefined) return [plot];
      const whole: Plot = { ...plot, show: total };
      if (chart.allScenarios) return [whole];
      return total === 'sum' ? [whole, { ...plot, show: 'elements' }] : [{ ...plot, show: 'elements' }];
    }));
  }
}
