/** Whether things are pressed by a finger, which needs more room than a pointer. */
export function byFinger(): boolean {
  return globalThis.matchMedia('(pointer: coarse)').matches;
}
