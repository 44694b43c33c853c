import { useRef } from 'react';
import type { Diagnostic, Severity } from '#core/model';
import { words } from '#core/words';
import { getDocument } from '#editor/store';
import { Button, CircleAlert, CircleCheck, EmptyState, Info, Plus, TriangleAlert } from '#editor/ui';
import { useFindings } from './findings.ts';
import { addMissing, missingName } from './missing.ts';
import { goTo, mend, placeName } from './place.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import './problems.css';

const say = words.panels.problems;

/** The gravest first. */
const severities: readonly Severity[] = ['error', 'warning', 'notice'];

const icons = {
  error: <CircleAlert size={15} aria-hidden />,
  warning: <TriangleAlert size={15} aria-hidden />,
  notice: <Info size={15} aria-hidden />,
} as const;

/** Everything there is to say about the model, in plain words; a press goes to the place. */
export function Problems() {
  const diagnostics = useFindings();
  const list = useRef<HTMLDivElement>(null);
  const keep = useKeptFocus(list, diagnostics);
  return (
    <div ref={list} className={diagnostics.length === 0 ? undefined : 'lw-problems'} tabIndex={-1} {...keep}>
      {diagnostics.length === 0 && <EmptyState icon={<CircleCheck size={24} />} title={say.none} text={say.noneText} />}
      {severities.map((severity) => (
        <Group key={severity} severity={severity} diagnostics={diagnostics.filter((each) => each.severity === severity)} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly diagnostics: readonly Diagnostic[];
}

function Group({ severity, diagnostics }: GroupProps) {
  if (diagnostics.length === 0) return null;
  return (
    <div role="group" aria-label={say.severity[severity]}>
      <h3>{say.counted(say.severity[severity], diagnostics.length)}</h3>
      <ul>
        {diagnostics.map((diagnostic, at) => (
          <Problem key={`${diagnostic.code} ${diagnostic.place.variable ?? ''} ${at}`} diagnostic={diagnostic} />
        ))}
      </ul>
    </div>
  );
}

function Problem({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { severity, message, place, fix } = diagnostic;
  const name = missingName(diagnostic, getDocument());
  return (
    <li className={`lw-finding lw-finding-${severity}`}>
      <button type="button" onClick={() => goTo(place, getDocument())}>
        {icons[severity]}
        <span>
          <strong>{placeName(getDocument(), place)}</strong>
          {message}
        </span>
      </button>
      {fix && (
        <Button size="s" onClick={() => mend(diagnostic, fix, getDocument())}>
          {fix.label}
        </Button>
      )}
      {name !== null && (
        <Button size="s" icon={<Plus size={14} aria-hidden />} onClick={() => addMissing(diagnostic, name)}>
          {say.add(name)}
        </Button>
      )}
    </li>
  );
}
