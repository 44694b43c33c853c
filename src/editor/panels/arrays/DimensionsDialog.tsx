import { useRef, useState } from 'react';
import { addDimension, moveDimension } from '#core/commands';
import { elementNames, type Dimension, type DimensionId } from '#core/model';
import { words } from '#core/words';
import { closeDialog, edit, useDocument } from '#editor/store';
import { ArrowDown, ArrowUp, Button, classes, Dialog, EmptyState, IconButton, Layers, Plus } from '#editor/ui';
import { DimensionDetails } from './DimensionDetails.tsx';
import './dimensions.css';

const say = words.arrays.dimensions;

/** Every dimension of the document: their names and order, and the elements of the chosen one. */
export function DimensionsDialog() {
  const dimensions = useDocument((document) => document.dimensions);
  const all = Object.values<Dimension>(dimensions);
  const [wanted, setWanted] = useState<DimensionId | null>(null);
  const chosen = (wanted !== null && Object.hasOwn(dimensions, wanted) ? dimensions[wanted] : undefined) ?? all[0];
  const [added, setAdded] = useState<DimensionId | null>(null);
  const add = () => {
    edit(say.steps.add, (draft) => {
      const id = addDimension(draft, {});
      setWanted(id);
      setAdded(id);
    });
  };
  const adding = useRef<HTMLButtonElement>(null);
  const deleted = () => adding.current?.focus();
  return (
    <Dialog open onClose={closeDialog} size="l" title={say.title} description={say.about}>
      <div className="lw-dimensions">
        <div className="lw-dimensions-list">
          {all.length > 0 && (
            <ul aria-label={say.list}>
              {all.map((dimension, at) => (
                <Line key={dimension.id} dimension={dimension} chosen={dimension === chosen} at={at} last={at === all.length - 1} onChoose={setWanted} />
              ))}
            </ul>
          )}
          <Button ref={adding} icon={<Plus size={14} />} onClick={add}>
            {say.add}
          </Button>
        </div>
        {chosen ? <DimensionDetails key={chosen.id} dimension={chosen} nameFirst={chosen.id === added} onDeleted={deleted} /> : <EmptyState icon={<Layers size={24} />} title={say.empty} text={say.emptyText} />}
      </div>
    </Dialog>
  );
}

interface LineProps {
  readonly dimension: Dimension;
  readonly chosen: boolean;
  readonly at: number;
  readonly last: boolean;
  readonly onChoose: (id: DimensionId) => void;
}

function Line({ dimension, chosen, at, last, onChoose }: LineProps) {
  const { id, name } = dimension;
  const move = (to: number) => edit(say.steps.move, (draft) => moveDimension(draft, { dimension: id, to }));
  return (
    <li className={classes('lw-dimension', chosen && 'lw-dimension-chosen')}>
      <button type="button" className="lw-dimension-name" aria-current={chosen} onClick={() => onChoose(id)}>
        <span>{name}</span>
        <span className="lw-dimension-count">{say.elements(elementNames(dimension).length)}</span>
      </button>
      {chosen && (
        <>
          <IconButton size="s" label={say.up(name)} icon={<ArrowUp size={14} />} disabled={at === 0} onClick={() => move(at - 1)} />
          <IconButton size="s" label={say.down(name)} icon={<ArrowDown size={14} />} disabled={last} onClick={() => move(at + 1)} />
        </>
      )}
    </li>
  );
}
