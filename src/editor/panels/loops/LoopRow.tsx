import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { FoundLoop } from '#core/analysis';
import type { LoopKey, ModelDocument } from '#core/model';
import { words } from '#core/words';
import { chooseLoop, dimensionsOfLoop, pointAtLoop, useDocument, useLoopInHand, type TitledLoop } from '#editor/store';
import { ChevronDown, ChevronRight, classes } from '#editor/ui';
import { LoopIcon } from './LoopIcon.tsx';

const say = words.loopPanel;

interface LoopRowProps {
  readonly loop: FoundLoop;
  readonly titled: TitledLoop;
  /** Tab reaches the list here. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What there is to read about it, while it is chosen. */
  readonly card: () => ReactNode;
}

/** One loop of the list; while it is chosen its card is open under it. Pointing at it lights it up in the diagram. */
export function LoopRow({ loop, titled: { letter, name, caption, title }, current, onFocus, onKeyDown, card }: LoopRowProps) {
  const { key, links, delays } = loop;
  const open = useLoopInHand(({ chosen }) => chosen === key);
  const pointed = useLoopInHand((inHand) => inHand.pointed === key);
  const each = useDocument((document) => eachOf(document, key));
  const row = useRef<HTMLLIElement>(null);
  const id = useId();
  useEffect(() => { if (open) row.current?.scrollIntoView({ block: 'nearest' }); }, [open]);
  return (
    <li ref={row} className={classes('lw-loop', open && 'lw-loop-open', pointed && 'lw-loop-pointed')} onPointerEnter={() => pointAtLoop(key)} onPointerLeave={() => pointAtLoop(null)}>
      <button
        type="button"
        className="lw-loop-row"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={say.row(`${title}${each}`, letter, links.length, delays)}
        data-loop={key}
        tabIndex={current ? 0 : -1}
        onFocus={() => { onFocus(); pointAtLoop(key); }}
        onBlur={() => pointAtLoop(null)}
        onKeyDown={onKeyDown}
        onClick={() => chooseLoop(open ? null : key)}
      >
        <LoopIcon letter={letter} />
        <span className="lw-loop-name">
          <strong>{name}{each}</strong> {caption}
        </span>
        <span className="lw-loop-aside">
          {say.variables(links.length)}
          {delays > 0 && <span className="lw-loop-late" title={say.delays(delays)}>{'‖'.repeat(Math.min(3, delays))}</span>}
        </span>
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
      </button>
      {open && <div id={id} className="lw-loop-card" role="group" aria-label={say.card(title)}>{card()}</div>}
    </li>
  );
}

/** What is said of the elements where each of an array has a loop, ` [4 × Region]`; else nothing. */
function eachOf(document: ModelDocument, key: LoopKey): string {
  const over = dimensionsOfLoop(document, key);
  return over === null ? '' : words.sharePanel.each('', over.count, over.names);
}
