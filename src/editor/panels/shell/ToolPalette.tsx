import { words } from '#core/words';
import { findAction, printKeys, type ActionId } from '#editor/actions';
import { getCanvas, useSelection } from '#editor/store';
import { IconButton } from '#editor/ui';
import { ActionPicture } from './ActionPicture.tsx';
import './tools.css';

const tools: readonly (ActionId | 'line')[] = [
  'toolSelect', 'toolHand', 'line', 'toolStock', 'toolFlow', 'toolAuxiliary', 'toolLink', 'toolNote', 'toolFrame', 'toolSketch',
];

/** The drawing tools, floating over the canvas. Taking one gives the canvas the keyboard. */
export function ToolPalette() {
  useSelection(({ tool }) => tool);
  return (
    <div className="lw-tools" data-region="tools" data-keys="elsewhere" role="toolbar" aria-label={words.screen.bar.tools} aria-orientation="horizontal">
      {tools.map((id) => (id === 'line' ? <span key={id} className="lw-tools-line" /> : <ToolButton key={id} id={id} />))}
    </div>
  );
}

function ToolButton({ id }: { readonly id: ActionId }) {
  const { label, keys = [], icon, checked, run } = findAction(id);
  const take = () => {
    run();
    getCanvas()?.focus();
  };
  return (
    <IconButton
      className="lw-tool"
      label={label()}
      {...(keys[0] === undefined ? {} : { keys: printKeys(keys[0]) })}
      icon={icon !== undefined && <ActionPicture icon={icon} size={20} />}
      pressed={checked?.() === true}
      size="l"
      side="top"
      onClick={take}
    />
  );
}
