import { createStore } from 'zustand/vanilla';

/** Something to tell the reader, in the corner of the screen, with what can be done about it. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
  /** Stays until it is dismissed; others leave after a while. */
  readonly stays?: boolean;
  /** What it speaks of, and goes with: the step just made or refused, or the document in sight. Absent: neither. */
  readonly about?: 'step' | 'document';
}

/** A notice before it has an id; one with the id of a notice in sight takes its place. */
export type NewNotice = Omit<Notice, 'id'> & { readonly id?: string };

/** How long a notice stays in sight, in milliseconds: longer where there is something to do. */
const BRIEF = 5_000;
const WITH_ACTION = 12_000;
/** So many brief notices, and so many that stay, are in sight at once: a further one takes the place of the first. */
const MOST = { brief: 3, staying: 4 };

/** The store behind `notify` and the hook. */
export const noticeStore = createStore<{ readonly notices: readonly Notice[]; readonly told: number }>(() => ({
  notices: [],
  told: 0,
}));

/** Tells the reader something; answers the notice's id. */
export function notify(wanted: NewNotice): string {
  const { notices, told } = noticeStore.getState();
  const notice = { ...wanted, id: wanted.id ?? `notice-${told + 1}` };
  noticeStore.setState({ notices: [...fewer(notices.filter(({ id }) => id !== notice.id)), notice], told: told + 1 });
  if (notice.stays !== true) {
    setTimeout(() => takeAway((other) => other === notice), notice.actions === undefined ? BRIEF : WITH_ACTION);
  }
  return notice.id;
}

/** Makes room for one more. What is at stake, such as work that cannot be saved, never gives way. */
function fewer(notices: readonly Notice[]): readonly Notice[] {
  const brief = notices.filter(({ stays, actions }) => stays !== true && actions === undefined);
  const staying = notices.filter(({ stays, tone }) => stays === true && tone !== 'danger');
  const gone = [...brief.slice(0, Math.max(0, brief.length - MOST.brief + 1)), ...staying.slice(0, Math.max(0, staying.length - MOST.staying + 1))];
  return notices.filter((notice) => !gone.includes(notice));
}

/** Takes a notice away. */
export function dismissNotice(id: string): void {
  takeAway((notice) => notice.id === id);
}

/** Takes away what speaks of the latest step, as there is another now; of a document too, where it is out of sight. */
export function leaveBehind(what: 'step' | 'document'): void {
  takeAway(({ about }) => about === 'step' || (about !== undefined && about === what));
}

function takeAway(meant: (notice: Notice) => boolean): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => !meant(notice)) }));
}
