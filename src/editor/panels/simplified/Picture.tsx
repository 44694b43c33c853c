import { useEffect, useState } from 'react';
import { renderSvg } from '#core/formats';
import { rootModel, type ModelDocument } from '#core/model';
import { useDark } from '../shell/useDark.ts';

/** A diagram as the picture that an export would make of it. */
export function Picture({ document, label }: { readonly document: ModelDocument; readonly label: string }) {
  const dark = useDark();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const [view] = Object.values(rootModel(document).views);
    if (!view) return;
    const svg = renderSvg(document, view.id, { theme: dark ? 'dark' : 'light', transparent: true, footer: '' });
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [document, dark]);
  return <span className="lw-simplified-picture">{address !== null && <img src={address} alt={label} />}</span>;
}
