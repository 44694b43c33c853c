import { useCallback } from 'react';
import { words } from '#core/words';
import { closeDialog } from '#editor/store';
import { Badge } from '#editor/ui';
import { Card } from './Card.tsx';
import type { Example, Library } from './library.ts';
import { useLoaded } from './useLoaded.ts';

/** The examples that come with the app. */
export function Examples({ library }: { readonly library: Library }) {
  const { gallery } = words.app;
  const examples = useLoaded(library.examples);
  return (
    <section aria-label={gallery.examples}>
      <header className="lw-gallery-head">
        <h3>{gallery.examples}</h3>
        <p>{examples.failed ? gallery.unreachable : gallery.examplesHint}</p>
      </header>
      <ul className="lw-cards" aria-busy={examples.value === null && !examples.failed}>
        {examples.value?.map((example) => (
          <ExampleCard key={example.name} example={example} library={library} />
        ))}
      </ul>
    </section>
  );
}

function ExampleCard({ example: { name, title, summary, tags }, library }: { readonly example: Example; readonly library: Library }) {
  const load = useCallback(() => library.example(name), [library, name]);
  const open = () => {
    closeDialog();
    void library.openExample(name);
  };
  return (
    <Card title={title} load={load} onOpen={open}>
      <p className="lw-card-text">{summary}</p>
      <p className="lw-card-tags">
        {tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </p>
    </Card>
  );
}
