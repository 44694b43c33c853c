import { memo, useState } from 'react';
import { currentScenario } from '#core/commands';
import { foldName } from '#core/language';
import { words } from '#core/words';
import { useDocument, useSelection } from '#editor/store';
import { Button, Copy, EmptyState, RotateCcw, Save, Section, SlidersHorizontal, TextInput } from '#editor/ui';
import { ConstantSlider } from './ConstantSlider.tsx';
import { keepValues, resetValues, tryInCopy, useAdjustables, type Adjustable } from './values.ts';
import './sliders.css';

/** Beyond this many sliders there is a field to find one. */
const MANY = 12;

/** A slider per constant: they write the chosen scenario, and the model runs again while they move. */
export function SlidersPanel() {
  const all = useAdjustables();
  const [text, setText] = useState('');
  const selected = useSelection(({ variable }) => variable);
  if (all.length === 0) {
    return <EmptyState icon={<SlidersHorizontal size={24} />} title={words.charts.sliders} text={words.charts.slidersEmpty} />;
  }
  const found = all.filter(({ constant }) => foldName(constant.name).includes(foldName(text)));
  const ordered = [...found.filter((each) => isOf(each, selected)), ...found.filter((each) => !isOf(each, selected))];
  const changed = all.some(({ constant, value }) => value !== constant.value);
  const starts = ordered.filter(({ variable }) => variable?.kind === 'stock');
  const constants = ordered.filter(({ variable }) => variable?.kind !== 'stock');
  return (
    <section className="lw-sliders" aria-label={words.charts.sliders}>
      <Section title={words.charts.constants} aside={<Changes changed={changed} />}>
        <Written />
        {all.length > MANY && <TextInput value={text} onChange={setText} placeholder={words.charts.findSlider} aria-label={words.charts.findSlider} />}
        <List adjustables={constants} />
      </Section>
      {starts.length > 0 && (
        <Section title={words.charts.startValues} startsOpen={constants.length === 0}>
          <List adjustables={starts} />
        </Section>
      )}
    </section>
  );
}

function List({ adjustables }: { readonly adjustables: readonly Adjustable[] }) {
  return (
    <div className="lw-sliders-list">
      {adjustables.map(({ constant, variable, value }) => (
        <ConstantSlider key={`${constant.address} ${constant.element ?? ''}`} constant={constant} variable={variable} value={value} />
      ))}
    </div>
  );
}

/** Which scenario the sliders change, where one is chosen, and how to leave it alone. */
function Written() {
  const id = useDocument((document) => currentScenario(document)?.id);
  const name = useDocument((document) => currentScenario(document)?.name);
  if (id === undefined || name === undefined) return null;
  return (
    <p className="lw-sliders-written">
      {words.charts.slidersChange(name)}
      <Button size="s" kind="quiet" icon={<Copy size={14} />} title={words.charts.tryInCopyHelp} onClick={() => tryInCopy({ id, name })}>
        {words.charts.tryInCopy}
      </Button>
    </p>
  );
}

/** What can be done about values that differ from their equations. */
const Changes = memo(function Changes({ changed }: { readonly changed: boolean }) {
  return (
    <span className="lw-sliders-changes">
      <Button size="s" kind="quiet" icon={<Save size={14} />} title={words.charts.keepAsBaseHelp} disabled={!changed} onClick={keepValues}>
        {words.charts.keepAsBase}
      </Button>
      <Button size="s" kind="quiet" icon={<RotateCcw size={14} />} title={words.charts.resetAllHelp} disabled={!changed} onClick={resetValues}>
        {words.charts.resetAll}
      </Button>
    </span>
  );
});

function isOf({ constant }: Adjustable, variable: string | null): boolean {
  return variable !== null && constant.address === variable;
}
