import { findAction, printKeys, type ActionId } from '#editor/actions';
import { words } from '#core/words';
import { useAside, useDocument, useSelection } from '#editor/store';
import { Ellipsis, IconButton, Menu, Plus, type MenuEntry } from '#editor/ui';
import { Path } from './Path.tsx';
import { ViewTab } from './ViewTab.tsx';
import './views.css';

const { views: say } = words.desk;

const ADD: readonly ActionId[] = ['newCausalView', 'newStockFlowView', 'duplicateView'];
const OPEN: readonly ActionId[] = ['renameView', 'duplicateView', 'deleteView'];

/** Which view of which model is open, and the others beside it. With one view of the root model there is nothing to say. */
export function ViewBar() {
  const { model, view } = useSelection((selection) => ({ model: selection.model, view: selection.view }));
  const { views, root } = useDocument((document) => ({ views: document.models[model]?.views, root: document.root }));
  const naming = useAside() === 'nameView';
  const all = Object.values(views ?? {});
  if (all.length < 2 && model === root && !naming) return null;
  return (
    <nav className="lw-views" aria-label={say.label}>
      {model !== root && <Path model={model} />}
      <ul className="lw-views-tabs">
        {all.map((one) => <ViewTab key={one.id} model={model} view={one} open={one.id === view} naming={naming && one.id === view} />)}
      </ul>
      <Menu
        align="start"
        trigger={<IconButton size="s" label={say.menu(views?.[view]?.name ?? '')} hint={say.menuShort} icon={<Ellipsis size={14} />} />}
        entries={lines(OPEN)}
      />
      <Menu align="start" trigger={<IconButton size="s" label={say.add} icon={<Plus size={14} />} />} entries={lines(ADD)} />
    </nav>
  );
}

function lines(ids: readonly ActionId[]): MenuEntry[] {
  return ids.map((id) => {
    const { label, when, run, keys = [] } = findAction(id);
    return { id, label: label(), disabled: !when(), danger: id === 'deleteView', onSelect: run, ...(keys[0] === undefined ? {} : { keys: printKeys(keys[0]) }) };
  });
}
