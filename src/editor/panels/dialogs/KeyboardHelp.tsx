import { words } from '#core/words';
import { keyboardHelp, onMac, type KeyGroup } from '#editor/actions';
import { closeDialog } from '#editor/store';
import { Dialog, Kbd } from '#editor/ui';
import './help.css';

/** The sheet may be longer than the screen: with the keyboard in it, the arrow keys scroll. */
const reachable = (sheet: HTMLElement | null): void => sheet?.setAttribute('tabindex', '0');

/** All keys, by what they are for. */
export function KeyboardHelp() {
  const { keyboard } = words.screen;
  return (
    <Dialog open onClose={closeDialog} size="xl" title={keyboard.title} description={keyboard.about}>
      <div ref={reachable} className="lw-keys" role="group" aria-label={keyboard.title}>
        {keyboardHelp(onMac()).map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group: { title, lines } }: { readonly group: KeyGroup }) {
  return (
    <section className="lw-keys-group">
      <h3>{title}</h3>
      <dl>
        {lines.map(({ keys, action }) => (
          <div key={action} className="lw-keys-line">
            <dt>{action}</dt>
            <dd>
              {keys.map((each) => (
                <Kbd key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
