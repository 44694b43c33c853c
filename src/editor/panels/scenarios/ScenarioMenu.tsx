import { memo, useMemo, useState } from 'react';
import { addScenario, chooseScenario, deleteScenario, renameScenario } from '#core/commands';
import type { Scenario, ScenarioId } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Button, ChevronDown, Layers, Menu, Pencil, Plus, Trash2, type MenuEntry } from '#editor/ui';
import { showAllScenarios, usePlots } from '../chart/choice.ts';
import { NameDialog } from './NameDialog.tsx';
import './scenarios.css';

/** What the menu shows of a scenario: sliders change its values many times a second, and nothing here. */
type Named = Pick<Scenario, 'id' | 'name'>;

/** Which scenario runs and sliders write; all of them on one chart; new ones, other names, fewer. */
export const ScenarioMenu = memo(function ScenarioMenu() {
  const { scenarios, chosen } = useNames();
  const all = usePlots().chart?.allScenarios === true;
  const [naming, setNaming] = useState<Named | 'new' | null>(null);
  const entries: MenuEntry[] = [
    { id: 'base', label: words.charts.base, checked: chosen === null, onSelect: () => choose(null) },
    ...scenarios.map((each) => ({ id: each.id, label: each.name, checked: each === chosen, onSelect: () => choose(each) })),
    'line',
    { id: 'all', label: words.charts.allScenarios, icon: <Layers size={15} />, checked: all, onSelect: () => showAllScenarios(!all) },
    'line',
    { id: 'new', label: words.charts.newScenario, icon: <Plus size={15} />, onSelect: () => setNaming('new') },
    ...(chosen ? changesOf(chosen, setNaming) : []),
  ];
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button size="s" kind="quiet" className="lw-scenario" aria-label={`${words.charts.scenarioMenu}: ${chosen?.name ?? words.charts.base}`}>
            <span className="lw-scenario-name">{chosen?.name ?? words.charts.base}</span>
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        entries={entries}
      />
      {naming === 'new' && <NameDialog open title={words.charts.newTitle} name={words.charts.newScenarioName} onClose={() => setNaming(null)} onSave={(name) => add(name, chosen)} />}
      {naming !== null && naming !== 'new' && (
        <NameDialog open title={words.charts.renameTitle} name={naming.name} onClose={() => setNaming(null)} onSave={(name) => rename(naming, name)} />
      )}
    </>
  );
});

function useNames(): { readonly scenarios: readonly Named[]; readonly chosen: Named | null } {
  const names = useDocument(({ scenarios }) => Object.fromEntries(Object.values<Scenario>(scenarios).map(({ id, name }) => [id, name])));
  const id = useDocument(({ scenario }) => scenario);
  return useMemo(() => {
    const scenarios = Object.entries(names).map(([each, name]) => ({ id: each as ScenarioId, name }));
    return { scenarios, chosen: scenarios.find((each) => each.id === id) ?? null };
  }, [names, id]);
}

function changesOf(scenario: Named, ask: (scenario: Named) => void): MenuEntry[] {
  return [
    { id: 'rename', label: words.charts.rename, icon: <Pencil size={15} />, onSelect: () => ask(scenario) },
    { id: 'delete', label: words.charts.delete, icon: <Trash2 size={15} />, danger: true, onSelect: () => remove(scenario.id) },
  ];
}

function choose(scenario: Named | null): void {
  const label = words.charts.editChoose(scenario?.name ?? words.charts.base);
  edit(label, (draft) => chooseScenario(draft, { scenario: scenario?.id ?? null }));
}

/** A new scenario starts with the values that the sliders show. */
function add(name: string, shown: Named | null): void {
  edit(words.charts.editNew, (draft) => void addScenario(draft, { name, ...(shown && { copy: shown.id }) }));
}

function rename({ id }: Named, name: string): void {
  edit(words.charts.editRename, (draft) => renameScenario(draft, { scenario: id, name }));
}

function remove(scenario: ScenarioId): void {
  edit(words.charts.editDelete, (draft) => deleteScenario(draft, { scenario }));
}
