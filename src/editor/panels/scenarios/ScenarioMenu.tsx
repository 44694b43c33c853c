import { useState } from 'react';
import { addScenario, chooseScenario, deleteScenario, renameScenario } from '#core/commands';
import type { Scenario, ScenarioId } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Button, ChevronDown, Copy, Layers, Menu, Pencil, Plus, Trash2, type MenuEntry } from '#editor/ui';
import { showAllScenarios, usePlots } from '../chart/choice.ts';
import { NameDialog } from './NameDialog.tsx';
import './scenarios.css';

/** Which scenario runs and sliders write; all of them on one chart; new ones, other names, fewer. */
export function ScenarioMenu() {
  const scenarios = useDocument((document) => document.scenarios);
  const chosen = useDocument((document) => (document.scenario === undefined ? null : (document.scenarios[document.scenario] ?? null)));
  const all = usePlots().chart?.allScenarios === true;
  const [naming, setNaming] = useState<Scenario | null>(null);
  const entries: MenuEntry[] = [
    { id: 'base', label: words.charts.base, checked: chosen === null, onSelect: () => choose(null) },
    ...Object.values<Scenario>(scenarios).map((each) => ({ id: each.id, label: each.name, checked: each === chosen, onSelect: () => choose(each) })),
    'line',
    { id: 'all', label: words.charts.allScenarios, icon: <Layers size={15} />, checked: all, onSelect: () => showAllScenarios(!all) },
    'line',
    { id: 'new', label: words.charts.newScenario, icon: <Plus size={15} />, onSelect: () => add() },
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
      <NameDialog
        open={naming !== null}
        title={words.charts.renameTitle}
        name={naming?.name ?? ''}
        onClose={() => setNaming(null)}
        onSave={(name) => naming && edit(words.charts.editRename, (draft) => renameScenario(draft, { scenario: naming.id, name }))}
      />
    </>
  );
}

function changesOf(scenario: Scenario, rename: (scenario: Scenario) => void): MenuEntry[] {
  const { id } = scenario;
  return [
    { id: 'duplicate', label: words.charts.duplicate, icon: <Copy size={15} />, onSelect: () => add(scenario) },
    { id: 'rename', label: words.charts.rename, icon: <Pencil size={15} />, onSelect: () => rename(scenario) },
    { id: 'delete', label: words.charts.delete, icon: <Trash2 size={15} />, danger: true, onSelect: () => remove(id) },
  ];
}

function choose(scenario: Scenario | null): void {
  const label = words.charts.editChoose(scenario?.name ?? words.charts.base);
  edit(label, (draft) => chooseScenario(draft, { scenario: scenario?.id ?? null }));
}

function add(copy?: Scenario): void {
  const from = copy ? { name: copy.name, copy: copy.id } : { name: words.charts.newScenarioName };
  edit(words.charts.editNew, (draft) => {
    addScenario(draft, from);
  });
}

function remove(scenario: ScenarioId): void {
  edit(words.charts.editDelete, (draft) => deleteScenario(draft, { scenario }));
}
