import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { Button, Copy, Section, Trash2 } from '#editor/ui';

const say = words.panels.inspector;

/** Several elements: what can be done to all of them. */
export function ManyInspector({ count }: { readonly count: number }) {
  return (
    <Section title={say.many(count)}>
      <p className="lw-inspector-help">{say.manyHelp}</p>
      <div className="lw-inspector-actions">
        <Button icon={<Copy size={14} />} onClick={() => runAction('duplicate')}>
          {words.actions.labels.duplicate}
        </Button>
        <Button kind="danger" icon={<Trash2 size={14} />} onClick={() => runAction('delete')}>
          {say.removeMany}
        </Button>
      </div>
    </Section>
  );
}
