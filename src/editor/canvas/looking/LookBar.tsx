import { useEffect, useMemo } from 'react';
import { words } from '#core/words';
import { FARTHEST_FOCUS, filterByTag, leaveFocus, reachFocus, useFollowed, useLooking, useSelection } from '#editor/store';
import { Eye, IconButton, Menu, SegmentedControl, X } from '#editor/ui';
import './looking.css';

const { looking: say } = words.canvas;

const STEPS = Array.from({ length: FARTHEST_FOCUS }, (_, index) => String(index + 1));

/** What fades some of the diagram, while anything does: how far the focus reaches, which tag is chosen, and the way out. */
export function LookBar() {
  const { focus, tag } = useLooking();
  useEscape(focus !== null || tag !== null);
  useFreshEachView();
  if (!focus && tag === null) return null;
  return (
    <div className="lw-look-bar lw-canvas-chrome" role="group" aria-label={say.label}>
      <Eye size={15} aria-hidden />
      {focus && (
        <>
          <span>{say.focus}</span>
          <SegmentedControl label={say.steps} segments={STEPS.map((value) => ({ value, label: value }))} value={String(focus.steps)} onChange={(value) => reachFocus(Number(value))} />
        </>
      )}
      {tag !== null && <span className="lw-look-tag">{say.tagged(tag)}</span>}
      <IconButton label={say.leave} keys="Escape" size="s" side="bottom" icon={<X size={15} />} onClick={showAll} />
    </div>
  );
}

/** The tags of the open model, to show what carries one of them; nothing where it has none. */
export function TagFilter() {
  const { tag } = useLooking();
  const open = useSelection(({ model }) => model);
  const variables = useFollowed(({ models }) => models[open]?.variables);
  const tags = useMemo(() => [...new Set(Object.values(variables ?? {}).flatMap((variable) => variable.tags ?? []))].sort(), [variables]);
  if (tags.length === 0) return null;
  const entries = tags.map((name) => ({ id: name, label: name, checked: name === tag, onSelect: () => filterByTag(name === tag ? null : name) }));
  return <Menu trigger={<IconButton label={say.filter} size="s" side="top" icon={<Eye size={15} />} />} entries={entries} side="top" align="end" label={say.filter} />;
}

function showAll(): void {
  leaveFocus();
  filterByTag(null);
}

/** Another view or model begins with everything in sight. */
function useFreshEachView(): void {
  const place = useSelection(({ model, view }) => `${model} ${view}`);
  useEffect(() => showAll, [place]);
}

/** Escape in the diagram shows everything again, before it means anything else; what is being typed or drawn keeps it. */
function useEscape(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const leave = (event: KeyboardEvent) => {
      const surface = event.target instanceof Element ? event.target.closest('.lw-surface, .lw-look-bar') : null;
      if (event.key !== 'Escape' || !surface || isTyping(event.target) || (surface.matches('.lw-surface') && surface.getAttribute('data-gesture') !== 'idle')) return;
      event.preventDefault();
      event.stopPropagation();
      showAll();
    };
    window.addEventListener('keydown', leave, { capture: true });
    return () => window.removeEventListener('keydown', leave, { capture: true });
  }, [on]);
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
