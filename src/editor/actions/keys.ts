import { words } from '#core/words';

/**
 * Keys as the table of actions writes them: modifiers and one key joined by `+`, such as `Mod+Shift+Z`, `F2`, `?`.
 * `Mod` is Command on a Mac and Ctrl elsewhere. A plus sign alone is `Plus`.
 */
export type Keys = string;

/** The part of a keyboard event that keys are compared with. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & Partial<Pick<KeyboardEvent, 'code'>>;

interface Combination {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

/** Whether the reader sits at a Mac. */
export function onMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
}

/** Whether a key press is the combination. */
export function matches(press: KeyPress, keys: Keys, mac: boolean = onMac()): boolean {
  const wanted = combination(keys);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== wanted.mod || press.altKey !== wanted.alt) return false;
  if (wanted.shift && /^\d$/.test(wanted.key)) return press.shiftKey && press.code === `Digit${wanted.key}`;
  const key = press.key.toLowerCase();
  // A sign such as ? needs Shift on some keyboards and not on others: the sign itself is what counts.
  const shiftCounts = /^[a-z]$|^.{2,}$/.test(wanted.key);
  return key === wanted.key && (!shiftCounts || press.shiftKey === wanted.shift);
}

/** Whether keys are a sign alone, with Shift at most. */
export function isSingle(keys: Keys): boolean {
  const { mod, alt, key } = combination(keys);
  return !mod && !alt && key.length === 1;
}

/** Keys as people read them: `Ctrl Shift Z`, on a Mac `Shift Cmd Z`. */
export function printKeys(keys: Keys, mac: boolean = onMac()): string {
  const { mod, shift, alt, key } = combination(keys);
  const names = words.actions.keys;
  const parts = mac
    ? [alt && names.option, shift && names.shift, mod && names.command]
    : [mod && names.ctrl, alt && names.alt, shift && names.shift];
  return [...parts, keyName(key)].filter(Boolean).join(' ');
}

function combination(keys: Keys): Combination {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const has = (name: string) => parts.includes(name);
  return { mod: has('Mod'), shift: has('Shift'), alt: has('Alt'), key: key === 'Plus' ? '+' : key.toLowerCase() };
}

function keyName(key: string): string {
  const names = new Map<string, string>([
    ['delete', words.actions.keys.delete],
    ['backspace', words.actions.keys.backspace],
    ['escape', words.actions.keys.escape],
    ['enter', words.actions.keys.enter],
    ['pagedown', words.actions.keys.pageDown],
    ['pageup', words.actions.keys.pageUp],
    ['arrowup', '↑'],
    ['arrowdown', '↓'],
  ]);
  return names.get(key) ?? key.toUpperCase();
}
