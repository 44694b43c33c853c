import type { MouseEvent } from 'react';
import { adoptLink, type Caret } from '#core/commands';
import { linksInto, type Link, type Model, type ModelId, type Variable } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument, useStandings } from '#editor/store';
import { Button, IconButton, Plus, X } from '#editor/ui';
import { mendLink } from './fixes.ts';

const say = words.inspect.unused;

export interface UnusedProps {
  readonly model: ModelId;
  readonly variable: Variable;
  /** Where the caret stands, or stood last, while the equation is written as text. */
  readonly caretAt?: () => Caret | undefined;
  /** A name was put into the equation. */
  readonly onUsed?: () => void;
}

/** The links into a variable that its equation does not use, each to be used, where the caret stands, or to be removed. */
export function Unused({ model, variable, caretAt, onUsed }: UnusedProps) {
  const owner = useDocument((document): Model | undefined => document.models[model]);
  const standings = useStandings();
  if (!owner) return null;
  const usable = ({ id }: Link) => standings.get(id)?.fixes.some(({ kind }) => kind === 'useLink') ?? false;
  const unused = linksInto(owner, variable.id).filter(usable);
  if (unused.length === 0) return null;
  const use = (link: Link) => {
    const caret = caretAt?.();
    edit(words.inspect.link.use, (draft) => void adoptLink(draft, { model, link: link.id, ...(caret ? { caret } : {}) }));
    onUsed?.();
  };
  return (
    <section className="lw-unused" aria-label={say.title}>
      <h4>{say.title}</h4>
      {unused.map((link) => {
        const name = owner.variables[link.from]?.name ?? '';
        return (
          <div key={link.id} className="lw-unused-link">
            <Button size="s" icon={<Plus size={14} aria-hidden />} onMouseDown={keepCaret} onClick={() => use(link)}>
              {say.use(name)}
            </Button>
            <IconButton size="s" label={say.remove(name)} icon={<X size={14} />} onClick={() => mendLink(model, { kind: 'removeLink', link: link.id })} />
          </div>
        );
      })}
    </section>
  );
}

/** The equation keeps the keyboard while a name is put into it. */
function keepCaret(event: MouseEvent): void {
  event.preventDefault();
}
