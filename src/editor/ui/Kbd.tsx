import './kbd.css';

/** A key or a combination as people write it: `Ctrl Z`, with one cap per key. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="lw-kbd">{keys}</kbd>;
}
