import type { ReactNode } from 'react';
import { words } from '#core/words';
import { Thumbnail, type ThumbnailProps } from './Thumbnail.tsx';

export interface CardProps extends ThumbnailProps {
  readonly title: string;
  readonly onOpen: () => void;
  /** What is written under the title. */
  readonly children: ReactNode;
  /** Stands in the corner, above the part that opens the model. */
  readonly corner?: ReactNode;
}

/** A model with its picture. All of it opens the model; only its title is a button, so that the text can be read in peace. */
export function Card({ title, load, onOpen, children, corner }: CardProps) {
  return (
    <li className="lw-card">
      <Thumbnail load={load} />
      <div className="lw-card-body">
        <h4>
          <button type="button" className="lw-card-open" onClick={onOpen} aria-label={words.app.gallery.open(title)}>
            {title}
          </button>
        </h4>
        {children}
      </div>
      {corner}
    </li>
  );
}
