/** Where the reader was: in a model on this device, or in an example that was not changed. */
export type Place = { readonly kind: 'kept'; readonly key: string } | { readonly kind: 'example'; readonly name: string };

const NAME = 'loopwell.place';

/** Where the reader was, and whether in this very tab: then the page was loaded again. */
export function lastPlace(): { readonly place: Place; readonly sameTab: boolean } | null {
  for (const sameTab of [true, false]) {
    const place = read(sameTab);
    if (place !== null) return { place, sameTab };
  }
  return null;
}

/** Remembers where the reader is, for this tab and for the next one. A browser may deny it: then one starts afresh. */
export function rememberPlace(place: Place): void {
  for (const sameTab of [true, false]) {
    try {
      storage(sameTab).setItem(NAME, JSON.stringify(place));
    } catch {
      continue;
    }
  }
}

function storage(sameTab: boolean): Storage {
  return sameTab ? globalThis.sessionStorage : globalThis.localStorage;
}

function read(sameTab: boolean): Place | null {
  try {
    const data: unknown = JSON.parse(storage(sameTab).getItem(NAME) ?? 'null');
    return isPlace(data) ? data : null;
  } catch {
    return null;
  }
}

function isPlace(data: unknown): data is Place {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'kept') return 'key' in data && typeof data.key === 'string';
  return data.kind === 'example' && 'name' in data && typeof data.name === 'string';
}
