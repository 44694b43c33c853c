import { useState } from 'react';
import { dimensionNameProblem, splitBySegment } from '#core/commands';
import { foldName } from '#core/language';
import type { Model, VariableId } from '#core/model';
import { words } from '#core/words';
import { closeDialog, edit, getDocument, notify, useDocument, useSelection } from '#editor/store';
import { Button, Dialog, TextField } from '#editor/ui';
import { Segments, type Segment } from './Segments.tsx';
import { SplitVariables } from './SplitVariables.tsx';
import './split.css';

const say = words.arrays.split;

/** Splits the open model among segments, in one step that undo takes back. */
export function SplitDialog() {
  const modelId = useSelection((selection) => selection.model);
  const model = useDocument((document): Model | undefined => document.models[modelId]);
  const [name, setName] = useState(freeName);
  const [segments, setSegments] = useState<readonly Segment[]>(() => say.initial.map((segment) => ({ name: segment, share: 1 / say.initial.length })));
  const [variables, setVariables] = useState<ReadonlySet<VariableId> | null>(null);
  const nameProblem = dimensionNameProblem(getDocument(), name);
  const problem = problemOf(segments) ?? (variables?.size === 0 ? say.nothing : null);
  const split = () => {
    const named = segments.filter(({ name: segment }) => segment.trim() !== '');
    const splitting = { model: modelId, name, elements: named.map((one) => one.name), shares: named.map(({ share }) => share) };
    const before = countOf(modelId);
    edit(say.step, (draft) => {
      splitBySegment(draft, { ...splitting, ...(variables ? { variables: [...variables] } : {}) });
    });
    closeDialog();
    notify({ tone: 'success', text: say.done(name, countOf(modelId) - before), about: 'step' });
  };
  const footer = (
    <>
      {problem !== null && (
        <span className="lw-field-problem lw-split-problem" role="alert">
          {problem}
        </span>
      )}
      <Button onClick={closeDialog}>{words.screen.cancel}</Button>
      <Button kind="primary" disabled={problem !== null || nameProblem !== null} onClick={split}>
        {say.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={closeDialog} size="l" title={say.title} description={say.about} footer={footer}>
      <div className="lw-split">
        <div className="lw-split-side">
          <TextField label={say.name} value={name} onChange={setName} problem={nameProblem === null ? null : nameProblem === 'blank' ? words.arrays.dimensions.nameBlank : words.arrays.dimensions.nameTaken(name)} />
          <Segments segments={segments} onChange={setSegments} />
        </div>
        {model && <SplitVariables model={model} chosen={variables} onChange={setVariables} />}
      </div>
    </Dialog>
  );
}

/** "Segment", or the same with a number where the model has that name. */
function freeName(): string {
  const document = getDocument();
  let name: string = say.segment;
  for (let number = 2; dimensionNameProblem(document, name) === 'taken'; number += 1) name = `${say.segment} ${number}`;
  return name;
}

function problemOf(segments: readonly Segment[]): string | null {
  const names = segments.map(({ name }) => foldName(name.replaceAll(',', ' '))).filter((name) => name !== '');
  if (names.length < 2) return say.tooFew;
  const taken = new Set(Object.values(getDocument().dimensions).map(({ name }) => foldName(name)));
  return new Set(names).size < names.length || names.some((name) => taken.has(name)) ? say.twice : null;
}

function countOf(model: Model['id']): number {
  return Object.values(getDocument().models[model]?.variables ?? {}).filter(({ dimensions }) => dimensions !== undefined).length;
}
