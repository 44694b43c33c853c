import { setTitle } from '#core/commands';
import { words } from '#core/words';
import { edit, useDocument, useSaving } from '#editor/store';
import { classes, TextInput, Tooltip } from '#editor/ui';

/** The element that carries this id takes the keyboard when the model is to be renamed. */
export const TITLE_ID = 'lw-title';

/** The model's title, typed in place, and how it stands on this device. */
export function TitleField() {
  const title = useDocument((document) => document.title);
  const saving = useSaving();
  const rename = (text: string) => {
    const wanted = text.trim();
    if (wanted !== '') edit(words.actions.labels.renameModel, (draft) => setTitle(draft, { title: wanted }));
  };
  return (
    <div className="lw-title">
      <TextInput
        id={TITLE_ID}
        className="lw-title-input"
        aria-label={words.screen.bar.title}
        value={title}
        spellCheck={false}
        onCommit={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <Tooltip text={words.screen.saving[saving]}>
        <span className={classes('lw-saving', `lw-saving-${saving}`)} role="img" aria-label={words.screen.saving[saving]} />
      </Tooltip>
    </div>
  );
}
