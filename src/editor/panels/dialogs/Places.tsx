import { Command } from 'cmdk';
import type { Model, Variable } from '#core/model';
import { words } from '#core/words';
import { closeDialog, getDocument, openView } from '#editor/store';
import { AuxiliaryIcon, FlowIcon, Layers, StockIcon } from '#editor/ui';
import { goToVariable } from '../goToVariable.ts';

/** Every variable and every view of all models: choosing one goes there. */
export function Places() {
  const { palette } = words.screen;
  const document = getDocument();
  const models = Object.values(document.models);
  const inModel = ({ id, name }: Model) => (id === document.root ? null : palette.inModel(name));
  const views = models.flatMap((model) => Object.values(model.views).map((view) => ({ model, view })));
  return (
    <>
      <Command.Group heading={palette.variables}>
        {models.map((model) => Object.values(model.variables).map((variable) => (
          <Line key={`${model.id} ${variable.id}`} name={variable.name} aside={inModel(model)} variable={variable} onGo={() => goToVariable(model, variable.id)} />
        )))}
      </Command.Group>
      {views.length > 1 && (
        <Command.Group heading={palette.views}>
          {views.map(({ model, view }) => <Line key={`${model.id} ${view.id}`} name={view.name} aside={inModel(model)} onGo={() => openView(model.id, view.id)} />)}
        </Command.Group>
      )}
    </>
  );
}

interface LineProps {
  readonly name: string;
  readonly aside: string | null;
  /** Absent: it is a view. */
  readonly variable?: Variable;
  readonly onGo: () => void;
}

function Line({ name, aside, variable, onGo }: LineProps) {
  const go = () => {
    closeDialog();
    onGo();
  };
  return (
    <Command.Item className="lw-palette-item" value={`${name} ${aside ?? ''} ${variable?.id ?? 'view'}`} keywords={[name, aside ?? '']} onSelect={go}>
      <span className="lw-palette-icon">{variable ? <Picture kind={variable.kind} /> : <Layers size={16} />}</span>
      <span className="lw-palette-label">{name}</span>
      {aside !== null && <span className="lw-palette-group">{aside}</span>}
    </Command.Item>
  );
}

function Picture({ kind }: { readonly kind: Variable['kind'] }) {
  if (kind === 'stock') return <StockIcon size={16} />;
  return kind === 'flow' ? <FlowIcon size={16} /> : <AuxiliaryIcon size={16} />;
}
