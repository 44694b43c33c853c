import { setEquation } from '#core/commands';
import { words } from '#core/words';
import { become, suggest } from '#editor/actions';
import { edit, putCaret } from '#editor/store';
import { AuxiliaryIcon, Button, FlowIcon, StockIcon, WandSparkles } from '#editor/ui';
import type { VariableProps } from './props.ts';

export interface WhatIsItProps extends VariableProps {
  /** It became a number, which waits to be typed. */
  readonly onNumber: () => void;
}

const say = words.panels.inspector;

/** Asks a word of a causal loop diagram what it is; the answer makes it run. */
export function WhatIsIt({ model, variable, onNumber }: WhatIsItProps) {
  const { id, name } = variable;
  const number = () => {
    edit(say.editEquation(name), (draft) => setEquation(draft, { model, variable: id, equation: '0' }));
    onNumber();
  };
  return (
    <fieldset className="lw-what">
      <legend>{say.what}</legend>
      <p>{say.whatHelp}</p>
      <Button icon={<AuxiliaryIcon size={16} />} onClick={number}>
        {say.whats.constant}
      </Button>
      <Button icon={<AuxiliaryIcon size={16} />} onClick={() => putCaret({ variable: id })}>
        {say.whats.calculation}
      </Button>
      <Button icon={<StockIcon size={16} />} onClick={() => become(model, [variable], 'stock')}>
        {say.whats.stock}
      </Button>
      <Button icon={<FlowIcon size={16} />} onClick={() => become(model, [variable], 'flow')}>
        {say.whats.flow}
      </Button>
      <Button kind="quiet" icon={<WandSparkles size={16} />} onClick={() => suggest(model, variable)}>
        {words.inspect.guess.propose}
      </Button>
    </fieldset>
  );
}
