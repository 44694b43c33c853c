import { words } from '#core/words';
import { getDocument, onCommit } from '#editor/store';

/** Names the browser's tab after the open model. */
export function followTitle(): () => void {
  const apply = () => {
    document.title = words.app.pageTitle(getDocument().title);
  };
  apply();
  return onCommit(apply);
}
