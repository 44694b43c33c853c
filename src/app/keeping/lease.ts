/** Whether a lease keeps other tabs away: browsers have locks only where the connection is secure. */
export const leasesHold = 'locks' in navigator;

/** Gives a model back, so that another tab may have it. */
export type Release = () => void;

/**
 * Takes a model for this tab alone, through a lock that the browser itself lets go when the tab ends, however it ends.
 * Answers null where another tab has it and did not let go within `patience` milliseconds: a page that is loaded again
 * may have to wait for the one it replaces.
 */
export function lease(key: string, patience: number): Promise<Release | null> {
  const { locks } = navigator as { readonly locks?: LockManager };
  // Without locks nothing tells of the other tab; the shelf then sees that a model was written by another page.
  if (locks === undefined) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    locks
      .request(`loopwell model ${key}`, options, (lock) => {
        if (lock === null) return resolve(null);
        return new Promise<void>((letGo) => resolve(letGo));
      })
      .catch(() => resolve(null));
  });
}
