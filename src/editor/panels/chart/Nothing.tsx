import { words } from '#core/words';
import { useCompilation, useDocument } from '#editor/store';
import { ChartLine, EmptyState } from '#editor/ui';

/** What stands where curves would be: why there are none yet, and the way to them. */
export function Nothing() {
  const { diagnostics } = useCompilation();
  const drawn = useDocument((document) => Object.keys(document.models[document.root]?.variables ?? {}).length > 0);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const icon = <ChartLine size={24} />;
  if (errors > 0) return <EmptyState icon={icon} title={words.charts.problemsTitle} text={words.charts.problemsText(errors)} />;
  return <EmptyState icon={icon} title={words.charts.emptyTitle} text={drawn ? words.charts.causalText : words.charts.emptyText} />;
}
