import { words } from '#core/words';
import { closeDialog, useDocument, useSelection } from '#editor/store';
import { Dialog } from '#editor/ui';
import { ElementEquations } from './ElementEquations.tsx';

const say = words.arrays.table;

/** The equations of the selected array in a table as large as the screen allows. */
export function ElementsDialog() {
  const model = useSelection((selection) => selection.model);
  const id = useSelection((selection) => selection.variable);
  const variable = useDocument((document) => (id === null ? undefined : document.models[model]?.variables[id]));
  if (!variable?.dimensions || !('equation' in variable)) return null;
  return (
    <Dialog open onClose={closeDialog} size="xl" title={say.title(variable.name)} description={say.about}>
      <ElementEquations model={model} variable={variable} large />
    </Dialog>
  );
}
