import { words } from '#core/words';
import { findAction, printKeys, type ActionId } from '#editor/actions';
import { getCanvas, useSelection } from '#editor/store';
import { classes, IconButton } from '#editor/ui';
import { ActionPicture } from './ActionPicture.tsx';
import './tools.css';

const tools: readonly (ActionId | 'line')[] = [
  'toolSelect', 'toolHand', 'line', 'toolStock', 'toolFlow', 'toolAuxiliary', 'toolLink', 'toolNote', 'toolFrame', 'toolSketch',
];

/** Tools that leave the hand after one use, unless they are asked for twice. */
const ONCE: ReadonlySet<ActionId> = new Set(['toolStock', 'toolFlow', 'toolAuxiliary', 'toolLink', 'toolNote', 'toolFrame']);

/** The drawing tools, floating over the canvas. Taking one gives the canvas the keyboard. */
export function ToolPalette() {
  const kept = useSelection(({ toolKept }) => toolKept);
  // Which of the buttons is pressed, they ask the actions.
  useSelection(({ tool }) => tool);
  return (
    <div className="lw-tools" data-region="tools" role="toolbar" aria-label={words.screen.bar.tools} aria-orientation="horizontal">
      {tools.map((id) => (id === 'line' ? <span key={id} className="lw-tools-line" /> : <ToolButton key={id} id={id} kept={kept} />))}
    </div>
  );
}

/** `kept`: the tool in hand stays there. */
function ToolButton({ id, kept }: { readonly id: ActionId; readonly kept: boolean }) {
  const { label, keys = [], icon, checked, run } = findAction(id);
  const { toolOnce, toolKept } = words.screen.bar;
  const pressed = checked?.() === true;
  const lasts = pressed && kept;
  const take = () => {
    run();
    getCanvas()?.focus();
  };
  return (
    <IconButton
      className={classes('lw-tool', lasts && 'lw-tool-kept')}
      label={lasts ? toolKept(label()) : label()}
      {...(pressed && !lasts && ONCE.has(id) ? { hint: toolOnce(label()) } : {})}
      {...(keys[0] === undefined ? {} : { keys: printKeys(keys[0]) })}
      icon={icon !== undefined && <ActionPicture icon={icon} size={20} />}
      pressed={pressed}
      size="l"
      side="top"
      onClick={take}
    />
  );
}
