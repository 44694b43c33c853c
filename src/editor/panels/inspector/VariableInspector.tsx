import { lazy, Suspense, useRef, useState } from 'react';
import type { Caret } from '#core/commands';
import { driverOf, equationText, isBlank, type Driver, type Model, type Variable } from '#core/model';
import { words } from '#core/words';
import { isOpen, suggest } from '#editor/actions';
import { getDocument, putCaret, useCaret, useDocument } from '#editor/store';
import { Button, Section, WandSparkles } from '#editor/ui';
import { AxesField } from '../arrays/AxesField.tsx';
import { Graph } from '../lookup/Graph.tsx';
import { AccessPart } from './AccessPart.tsx';
import { EquationPart } from './EquationPart.tsx';
import { FlowPart } from './FlowPart.tsx';
import { GuessMark } from './GuessMark.tsx';
import { KindMenu } from './KindMenu.tsx';
import { LastValue } from './LastValue.tsx';
import { Unused } from './link/Unused.tsx';
import { VariableLook } from './look/VariableLook.tsx';
import { NameField } from './NameField.tsx';
import { NotePart } from './NotePart.tsx';
import { NumbersPart } from './NumbersPart.tsx';
import type { VariableProps } from './props.ts';
import { SpecialSettings } from './special/SpecialSettings.tsx';
import { StockPart } from './StockPart.tsx';
import { UnitsField } from './UnitsField.tsx';
import { useNearest } from './useNearest.ts';
import { WhatIsIt } from './WhatIsIt.tsx';

const ModulePart = lazy(async () => import('./ModulePart.tsx').then((part) => ({ default: part.ModulePart })));

/**
 * A variable: its name, what it is, and what belongs to its kind. A word in a causal loop diagram has a name, a note
 * and the question what it is; the rest comes with the answer, or when its equation is asked for, and stays while it is
 * being typed, even when nothing is left of it for a moment; beside the question, until the keyboard has left it.
 */
export function VariableInspector({ model, variable }: VariableProps) {
  const [typing, setTyping] = useState(false);
  const [numbered, setNumbered] = useState(false);
  const place = usePlace({ model, variable });
  const driver = useDriver({ model, variable });
  const driven = driver?.leaks ? null : driver;
  const [within, setWithin] = useState(false);
  const type = (focused: boolean) => {
    setTyping(focused);
    if (focused) setWithin(true);
  };
  const asked = useCaret(variable.id) !== null || typing;
  const undecided = variable.kind === 'auxiliary' && isBlank(variable.equation) && !variable.table && !asked;
  const word = undecided && !within;
  const all = useRef<HTMLDivElement>(null);
  useNearest(all, { variable, driven: driven !== null, word });
  return (
    <div ref={all} className="lw-inspector-variable" onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setWithin(false)}>
      <Section title={titleOf(variable)} aside={<Aside model={model} variable={variable} />}>
        <NameField model={model} variable={variable} />
        {undecided && <WhatIsIt model={model} variable={variable} onNumber={() => setNumbered(true)} />}
        {!word && driven && variable.kind === 'flow' && <p className="lw-inspector-help">{words.special.driven[driven.special.kind](driven.stock.name)}</p>}
        {!word && !driven && 'equation' in variable && (
          <EquationPart model={model} variable={variable} leaks={driver?.leaks === true} typing={typing} onTyping={type} numbered={numbered} onPlace={place.note} />
        )}
        <GuessMark model={model} variable={variable} />
        {!word && !driven && isOpen(variable) && (
          <div className="lw-inspector-actions">
            <Button size="s" icon={<WandSparkles size={14} aria-hidden />} onClick={() => suggest(model, variable)}>
              {words.inspect.guess.propose}
            </Button>
          </div>
        )}
        <Unused model={model} variable={variable} caretAt={place.caret} onUsed={place.follow} />
        {!word && variable.kind !== 'module' && <UnitsField model={model} variable={variable} />}
        {!word && variable.kind !== 'module' && <AxesField model={model} variable={variable} />}
        {variable.kind === 'flow' && <FlowPart model={model} flow={variable} driver={driver} />}
        {variable.kind === 'module' && <Suspense><ModulePart model={model} module={variable} /></Suspense>}
        <AccessPart model={model} variable={variable} />
        {variable.kind === 'stock' && <StockPart model={model} stock={variable} />}
        {!word && <Graph model={model} variable={variable} />}
        <NotePart model={model} variable={variable} />
      </Section>
      {variable.kind === 'stock' && variable.special && <SpecialSettings key={variable.special.kind} model={model} stock={variable} special={variable.special} />}
      {!word && variable.kind !== 'module' && variable.kind !== 'lookup' && <NumbersPart model={model} variable={variable} />}
      <VariableLook model={model} variable={variable} />
    </div>
  );
}

function titleOf(variable: Variable): string {
  if (variable.kind === 'stock' && variable.special) return words.special.kinds[variable.special.kind];
  return words.panels.inspector.kinds[variable.kind];
}

/** What drives a flow; null for all that nothing drives. */
function useDriver({ model, variable }: VariableProps): Driver | null {
  const owner = useDocument((document): Model | undefined => document.models[model]);
  return owner && variable.kind === 'flow' ? driverOf(owner, variable) : null;
}

function Aside({ model, variable }: VariableProps) {
  return (
    <span className="lw-inspector-aside">
      <LastValue model={model} variable={variable} />
      <KindMenu model={model} variable={variable} />
    </span>
  );
}

/** Where the caret of the equation stands while it is open, and how it goes on behind a name that was put in there. */
function usePlace({ model, variable }: VariableProps) {
  const at = useRef<number | null>(null);
  const text = () => {
    const now = getDocument().models[model]?.variables[variable.id];
    return now && 'equation' in now ? equationText(now.equation) : '';
  };
  const rest = useRef(0);
  return {
    note: (place: number) => {
      at.current = place;
    },
    caret: (): Caret | undefined => {
      if (at.current === null) return undefined;
      rest.current = text().length - at.current;
      return { at: at.current };
    },
    follow: () => {
      if (at.current === null) return;
      const end = Math.max(0, text().length - rest.current);
      putCaret({ variable: variable.id, span: { from: end, to: end } });
    },
  };
}
