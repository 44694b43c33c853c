import type { LinkStanding } from '#core/analysis';
import type { ModelId } from '#core/model';
import { words } from '#core/words';
import { Badge, Button, CircleAlert, CircleCheck, CircleHelp, TriangleAlert, type Tone } from '#editor/ui';
import { fixLabel, mendLink } from './fixes.ts';

const say = words.inspect.link;

const looks: Readonly<Record<LinkStanding['verdict'], { readonly tone: Tone; readonly icon: typeof CircleCheck }>> = {
  agrees: { tone: 'success', icon: CircleCheck },
  structural: { tone: 'success', icon: CircleCheck },
  clash: { tone: 'danger', icon: CircleAlert },
  ignored: { tone: 'warning', icon: TriangleAlert },
  undecided: { tone: 'neutral', icon: CircleHelp },
  noEquation: { tone: 'neutral', icon: CircleHelp },
};

/** How a link stands beside the equations, in one sentence, with the ways to bring them together. */
export function Standing({ model, standing }: { readonly model: ModelId; readonly standing: LinkStanding }) {
  const { verdict, sentence, fixes } = standing;
  const { tone, icon: Icon } = looks[verdict];
  return (
    <section className="lw-standing" aria-label={say.standing}>
      <Badge tone={tone} icon={<Icon size={13} aria-hidden />}>
        {say.verdicts[verdict]}
      </Badge>
      <p>{sentence}</p>
      {fixes.length > 0 && (
        <div className="lw-inspector-actions">
          {fixes.map((fix) => (
            <Button key={fix.kind} size="s" onClick={() => mendLink(model, fix)}>
              {fixLabel(fix)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
