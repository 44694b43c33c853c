import { words } from '#core/words';
import { closeDialog, getHost } from '#editor/store';
import { Dialog, Logo } from '#editor/ui';
import './help.css';

/** What this is, which version, and whose work is in it. */
export function About() {
  const { about } = words.screen;
  return (
    <Dialog open onClose={closeDialog} size="s" title={about.title}>
      <div className="lw-about">
        <Logo size={40} />
        <div>
          <p className="lw-about-version">{about.version(getHost()?.version ?? '')}</p>
          <p>{about.text}</p>
          <p>
            <a href="licenses/NOTICES.txt" target="_blank" rel="noreferrer">
              {about.licences}
            </a>
          </p>
          <p>
            <a href="https://reactflow.dev" target="_blank" rel="noreferrer">
              {about.canvas}
            </a>
          </p>
        </div>
      </div>
    </Dialog>
  );
}
