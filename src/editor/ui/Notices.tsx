import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { words } from '#core/words';
import { dismissNotice, useNotices, type Notice } from '#editor/store';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import './notices.css';

const icons = {
  info: <Info size={16} />,
  success: <CircleCheck size={16} />,
  warning: <TriangleAlert size={16} />,
  danger: <CircleAlert size={16} />,
} as const;

/**
 * What happened, said in the corner and to screen readers. The region is always there, so that new ones are read out.
 * In a dialog, which lies over the page and its notices, only those that came `later` than itself are shown.
 */
export function Notices({ later = false }: { readonly later?: boolean }) {
  const all = useNotices();
  const [earlier] = useState(all);
  const notices = later ? all.filter((notice) => !earlier.includes(notice)) : all;
  return (
    <section className="lw-notices" aria-label={words.screen.notices} aria-live="polite" aria-relevant="additions">
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { id, tone, text, actions = [] } = notice;
  return (
    <div className={classes('lw-notice', `lw-notice-${tone}`)}>
      <span className="lw-notice-icon">{icons[tone]}</span>
      <p className="lw-notice-text">{text}</p>
      {actions.map((action) => (
        <Button
          key={action.label}
          size="s"
          onClick={() => {
            action.run();
            dismissNotice(id);
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton size="s" label={words.screen.dismiss} icon={<X size={14} />} onClick={() => dismissNotice(id)} side="top" />
    </div>
  );
}
