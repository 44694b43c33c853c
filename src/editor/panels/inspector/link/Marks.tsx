import { markLinks, setAssociation, type LinkMarks } from '#core/commands';
import type { Link, ModelId } from '#core/model';
import { words } from '#core/words';
import { edit, useSession } from '#editor/store';
import { Field, SegmentedControl, Switch } from '#editor/ui';
import { common } from '../look/common.ts';

const say = words.panels.inspector;
const links = words.inspect.link;

export interface MarksProps {
  readonly model: ModelId;
  /** One link, or several that are marked together. */
  readonly links: readonly Link[];
}

/** What links claim: which way, how strongly and how soon, or that their ends only go together. One step each. */
export function Marks({ model, links: marked }: MarksProps) {
  const ids = marked.map(({ id }) => id);
  const steps = stepsOf(marked.length);
  const write = (label: string, marks: LinkMarks) => edit(label, (draft) => void markLinks(draft, { model, links: ids, marks }));
  const together = (association: boolean) =>
    edit(association ? links.makeTogether : links.makeCause, (draft) => setAssociation(draft, { model, links: ids, association }));
  const letters = useSession(({ preferences }) => preferences.polarity);
  const causes = marked.filter(({ association }) => !association);
  const polarity = common(causes, (link): '+' | '-' | 'none' => link.polarity ?? 'none');
  const strength = common(marked, (link): 'weak' | 'normal' | 'strong' => link.strength ?? 'normal');
  return (
    <>
      {causes.length > 0 && (
        <Field label={say.polarity}>
          {() => (
            <SegmentedControl<'+' | '-' | 'none' | 'mixed'>
              label={say.polarity}
              wide
              value={polarity}
              segments={(['+', '-', 'none'] as const).map((value) => ({ value, label: links.polarities[letters][value] }))}
              onChange={(value) => write(steps.polarity, { polarity: value === '+' || value === '-' ? value : null })}
            />
          )}
        </Field>
      )}
      <Field label={say.strength}>
        {() => (
          <SegmentedControl<'weak' | 'normal' | 'strong' | 'mixed'>
            label={say.strength}
            wide
            value={strength}
            segments={(['weak', 'normal', 'strong'] as const).map((value) => ({ value, label: say.strengths[value] }))}
            onChange={(value) => write(steps.strength, { strength: value === 'weak' || value === 'strong' ? value : null })}
          />
        )}
      </Field>
      {causes.length > 0 && (
        <Switch label={say.delay} help={say.delayHelp} checked={common(causes, ({ delay }) => delay === true)} onChange={(delay) => write(steps.delay, { delay })} />
      )}
      <Switch label={links.together} help={links.togetherHelp} checked={common(marked, ({ association }) => association === true)} onChange={together} />
    </>
  );
}

function stepsOf(count: number) {
  const many = words.inspect.many;
  return count === 1
    ? { polarity: say.editPolarity, delay: say.editDelay, strength: say.editStrength }
    : { polarity: many.editPolarity, delay: many.editDelay, strength: many.editStrength };
}
