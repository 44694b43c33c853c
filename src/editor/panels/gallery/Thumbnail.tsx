import { useEffect, useState } from 'react';
import { renderSvg } from '#core/formats';
import { rootModel, type ModelDocument } from '#core/model';
import { useDark } from '../shell/useDark.ts';

export interface ThumbnailProps {
  /** Brings the document to draw; null: nothing to show. Its identity says when to fetch again. */
  readonly load: () => Promise<ModelDocument | null>;
}

/** The diagram of a model, small, as the picture that an export would make of it. */
export function Thumbnail({ load }: ThumbnailProps) {
  const dark = useDark();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    const draw = async () => {
      const document = await load().catch(() => null);
      if (gone || document === null) return;
      made = pictureAddress(document, dark);
      setAddress(made);
    };
    void draw();
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [load, dark]);
  return <span className="lw-thumbnail">{address !== null && <img src={address} alt="" />}</span>;
}

function pictureAddress(document: ModelDocument, dark: boolean): string | null {
  const [view] = Object.values(rootModel(document).views);
  if (view === undefined || Object.keys(view.elements).length === 0) return null;
  const svg = renderSvg(document, view.id, { theme: dark ? 'dark' : 'light', transparent: true, margin: 16, footer: '' });
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
