import { useEffect, useRef, useState } from 'react';
import { words } from '#core/words';
import { lastValue, type Figure } from '#editor/charts';
import { getDocument, onCommit, useHeld } from '#editor/store';
import { VisuallyHidden } from '#editor/ui';

/** Milliseconds that curves rest before their outcome is spoken: while a value is moved, nothing is said. */
const REST = 500;
/** So many curves one sentence holds. */
const CURVES = 3;

/** What moving a value came to, in one sentence for screen readers once all has come to rest. */
export function Outcome({ figure }: { readonly figure: Figure }) {
  const held = useHeld();
  const [spoken, setSpoken] = useState('');
  const due = useRef(false);
  useEffect(() => {
    let before = getDocument().scenarios;
    return onCommit(({ kind, document: { scenarios } }) => {
      if (scenarios !== before) due.current = kind === 'edit';
      before = scenarios;
    });
  }, []);
  useEffect(() => {
    if (held || figure.stale || !due.current) return;
    const timer = window.setTimeout(() => {
      due.current = false;
      setSpoken(outcomeOf(figure));
    }, REST);
    return () => window.clearTimeout(timer);
  }, [held, figure]);
  return (
    <VisuallyHidden>
      <span role="status">{spoken}</span>
    </VisuallyHidden>
  );
}

/** Of scenarios side by side only the one that sliders write has moved. */
function outcomeOf({ curves, subject }: Figure): string {
  const moved = curves.filter(({ front }) => front);
  const told = (moved.length > 0 ? moved : curves.filter(({ role }) => role !== 'base')).slice(0, CURVES);
  return words.charts.outcome(told.map((curve) => ({ name: subject === null ? curve.name : words.charts.inScenario(subject, curve.name), value: lastValue(curve) })));
}
