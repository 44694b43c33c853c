import { X } from 'lucide-react';
import { useEffectEvent, useId, useLayoutEffect, useState, type ReactNode } from 'react';
import { words } from '#core/words';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { LayerContext } from './layer.ts';
import { Notices } from './Notices.tsx';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  /** Called when the reader closes it: Escape, a click beside it, the cross. */
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: string;
  readonly size?: 's' | 'm' | 'l' | 'xl';
  /** Hides the title bar; the title still names the dialog for screen readers. */
  readonly bare?: boolean;
  readonly footer?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A modal dialog on the browser's own `<dialog>`: the focus stays in and goes back where it came from. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog(props: Omit<DialogProps, 'open'>) {
  const { onClose, title, description, size = 'm', bare = false, footer, className, children } = props;
  const [dialog, element] = useModal(onClose);
  const id = useId();
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={classes('lw-dialog', `lw-dialog-${size}`, className)}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-about`}
    >
      <LayerContext value={element}>
        <div className="lw-dialog-sheet">
          <header className={bare ? 'lw-hidden' : 'lw-dialog-head'}>
            <div className="lw-dialog-titles">
              <h2 id={`${id}-title`}>{title}</h2>
              {description !== undefined && <p id={`${id}-about`}>{description}</p>}
            </div>
            {!bare && <IconButton label={words.screen.close} icon={<X size={16} />} onClick={onClose} />}
          </header>
          <div className="lw-dialog-body">{children}</div>
          {footer !== undefined && <footer className="lw-dialog-foot">{footer}</footer>}
        </div>
        <Notices later />
      </LayerContext>
    </dialog>
  );
}

/** Opens the dialog over everything while it is mounted. Its own box is covered by its sheet: what hits the dialog itself hits the backdrop. */
function useModal(onClose: () => void) {
  const [element, setElement] = useState<HTMLDialogElement | null>(null);
  const close = useEffectEvent(onClose);
  // A layout effect's end runs while the dialog is still in the page: closed there, it gives the focus back.
  useLayoutEffect(() => {
    if (element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    const cancel = (event: Event) => {
      if (event.target !== element) return;
      event.preventDefault();
      close();
    };
    const press = (event: Event) => {
      if (event.target === element) close();
    };
    element.addEventListener('cancel', cancel, { signal });
    element.addEventListener('mousedown', press, { signal });
    if (!element.open) element.showModal();
    focusFirst(element);
    return () => {
      listening.abort();
      element.close();
    };
  }, [element]);
  return [setElement, element] as const;
}

/** What a dialog is about has the keyboard first; one with nothing to press has it itself, so that its keys work. */
function focusFirst(dialog: HTMLDialogElement): void {
  const control = 'input, select, textarea, button, a[href], [tabindex="0"]';
  const first = dialog.querySelector<HTMLElement>(`.lw-dialog-body :is(${control}), .lw-dialog-foot .lw-button-primary`);
  (first ?? dialog).focus();
}

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** The word on the button that does it. */
  readonly action: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function Confirm({ open, title, text, action, danger = false, onConfirm, onClose }: ConfirmProps) {
  const footer = (
    <>
      <Button onClick={onClose}>{words.screen.cancel}</Button>
      <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} size="s" footer={footer}>
      <p>{text}</p>
    </Dialog>
  );
}
