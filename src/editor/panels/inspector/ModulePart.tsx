import { useMemo } from 'react';
import { inputsOf, isSource, setBinding, sourcesFor } from '#core/commands';
import { foldName } from '#core/language';
import { equationOf, equationText, instancesOf, referencesIn, type Model, type ModelDocument, type ModelId, type Module, type Variable } from '#core/model';
import { words } from '#core/words';
import { runAction, placeAgain } from '#editor/actions';
import { edit, useDocument } from '#editor/store';
import { Button, Field, Select } from '#editor/ui';

const say = words.inspect.part;

/** What stands in the lists for the input's own equation. */
const OWN = '';

/** What a module takes in and from where, what it gives out and to whom, and where else its part is used. */
export function ModulePart({ model, module }: { readonly model: ModelId; readonly module: Module }) {
  const document = useDocument((whole) => whole);
  const [around, part] = [document.models[model], document.models[module.model]];
  const count = useMemo(() => instancesOf(document, module.model).length, [document, module.model]);
  if (!around || !part) return null;
  return (
    <>
      <Inputs document={document} around={around} part={part} module={module} />
      <Outputs around={around} part={part} module={module} />
      <p className="lw-inspector-help">{say.uses(count)}</p>
      <div className="lw-inspector-actions">
        <Button size="s" onClick={() => runAction('openPart')}>{words.actions.labels.openPart}</Button>
        <Button size="s" onClick={() => placeAgain(module.model)}>{say.again}</Button>
      </div>
    </>
  );
}

interface Sides {
  readonly around: Model;
  readonly part: Model;
  readonly module: Module;
}

function Inputs({ document, around, part, module }: Sides & { readonly document: ModelDocument }) {
  const inputs = inputsOf(part);
  const sources = useMemo(() => sourcesFor(document, around, module.id), [document, around, module.id]);
  return (
    <fieldset className="lw-inspector-group">
      <legend>{say.inputs}</legend>
      {inputs.length === 0 && <p className="lw-inspector-help">{say.noInputs}</p>}
      {inputs.map((input) => {
        const text = module.bindings[input.id] ?? OWN;
        const now = sources.find((source) => foldName(source) === foldName(text)) ?? text;
        const others = [...(now === OWN || sources.includes(now) ? [] : [{ value: now, label: isSource(now) ? now : say.formula(now) }]), ...sources.map((value) => ({ value, label: value }))];
        const set = (value: string) => edit(say.editFeed(input.name), (draft) => setBinding(draft, { model: around.id, variable: module.id, input: input.id, text: value }));
        return (
          <Field key={input.id} label={say.fedBy(input.name)}>
            {(ids) => <Select {...ids} value={now} options={[{ value: OWN, label: say.own(ownValue(input)) }, ...others]} onChange={set} />}
          </Field>
        );
      })}
    </fieldset>
  );
}

function Outputs({ around, part, module }: Sides) {
  const outputs = Object.values(part.variables).filter(({ access }) => access === 'output');
  return (
    <fieldset className="lw-inspector-group">
      <legend>{say.outputs}</legend>
      {outputs.length === 0 && <p className="lw-inspector-help">{say.noOutputs}</p>}
      {outputs.length > 0 && (
        <ul className="lw-inspector-list">
          {outputs.map(({ id, name }) => <li key={id}><b>{name}</b>, {say.readBy(readersOf(around, module, name))}</li>)}
        </ul>
      )}
    </fieldset>
  );
}

function ownValue(input: Variable): string {
  const equation = equationOf(input);
  return equation === null ? '' : equationText(equation).trim();
}

/** The variables around a module whose equations read something of it by name. */
function readersOf(around: Model, module: Module, output: string): string[] {
  const folded = [module.name, output].map(foldName);
  const reads = (variable: Variable): boolean => referencesIn(variable).some(({ path }) => folded.every((part, at) => foldName(path[at] ?? '') === part));
  return Object.values(around.variables).filter(reads).map(({ name }) => name);
}
