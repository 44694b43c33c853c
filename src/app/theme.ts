import { getSession, onSession } from '#editor/store';

/** Puts the reader's choice of theme on the page, now and whenever it changes. Without a choice the system's holds. */
export function followTheme(): () => void {
  const apply = () => {
    const { theme } = getSession();
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  apply();
  return onSession(apply);
}
