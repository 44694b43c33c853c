import { useCallback } from 'react';
import type { ModelDocument } from '#core/model';
import { Thumbnail } from '../gallery/Thumbnail.tsx';

/** A diagram as the picture that an export would make of it. */
export function Picture({ document, label }: { readonly document: ModelDocument; readonly label: string }) {
  const load = useCallback(() => Promise.resolve(document), [document]);
  return (
    <div className="lw-simplified-picture" role="img" aria-label={label}>
      <Thumbnail load={load} />
    </div>
  );
}
