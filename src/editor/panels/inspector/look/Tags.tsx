import { useId, useRef } from 'react';
import { addTag, removeTag, setTagTint, tagsOf } from '#core/commands';
import type { ModelId, Tint, Variable } from '#core/model';
import { words } from '#core/words';
import { edit, useDocument } from '#editor/store';
import { Field, IconButton, Popover, TextInput, X } from '#editor/ui';
import { TintField } from './TintField.tsx';
import { swatchOf } from './tints.ts';

const say = words.inspect.tags;

/** The tags of variables, each with its colour, and a field that adds one: those of the document are offered. */
export function Tags({ model, variables }: { readonly model: ModelId; readonly variables: readonly Variable[] }) {
  const known = useDocument((document) => tagsOf(document));
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const tags = [...new Set(variables.flatMap((variable) => variable.tags ?? []))];
  const of = { model, variables: variables.map(({ id }) => id) };
  const add = (tag: string) => edit(say.editAdd(tag.trim()), (draft) => addTag(draft, { ...of, tag }));
  const remove = (tag: string) => {
    edit(say.editRemove(tag), (draft) => removeTag(draft, { ...of, tag }));
    input.current?.focus();
  };
  return (
    <Field label={say.title}>
      {(ids) => (
        <>
          {tags.length > 0 && (
            <ul className="lw-tags" aria-label={say.title}>
              {tags.map((tag) => (
                <Chip key={tag} tag={tag} onRemove={() => remove(tag)} />
              ))}
            </ul>
          )}
          <TextInput {...ids} ref={input} list={list} value="" placeholder={say.addHint} onCommit={add} />
          <datalist id={list}>
            {known.filter((tag) => !tags.includes(tag)).map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function Chip({ tag, onRemove }: { readonly tag: string; readonly onRemove: () => void }) {
  const tint = useDocument(({ tags }): Tint | null => (tags && Object.hasOwn(tags, tag) ? (tags[tag]?.tint ?? null) : null));
  return (
    <li className="lw-tag">
      <Popover
        label={say.colour(tag)}
        trigger={
          <button type="button" className="lw-tag-name" aria-label={say.colour(tag)}>
            <span className={tint === null ? 'lw-tint-swatch lw-tint-swatch-none' : 'lw-tint-swatch'} style={swatchOf(tint)} />
            {tag}
          </button>
        }
      >
        <TintField label={say.colour(tag)} value={tint} onChange={(next) => edit(say.editColour(tag), (draft) => setTagTint(draft, { tag, tint: next }))} />
      </Popover>
      <IconButton size="s" label={say.remove(tag)} icon={<X size={13} />} onClick={onRemove} />
    </li>
  );
}
