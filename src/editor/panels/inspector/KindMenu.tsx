import type { PlainKind } from '#core/commands';
import { words } from '#core/words';
import { become } from '#editor/actions';
import { AuxiliaryIcon, Button, ChartLine, ChevronDown, FlowIcon, Menu, StockIcon } from '#editor/ui';
import type { VariableProps } from './props.ts';

const say = words.inspect.kind;

const icons = { auxiliary: AuxiliaryIcon, stock: StockIcon, flow: FlowIcon, lookup: ChartLine } as const;

const kinds = ['auxiliary', 'stock', 'flow', 'lookup'] as const satisfies readonly PlainKind[];

/** What a variable is, as a button that makes something else of it where it stands. */
export function KindMenu({ model, variable }: VariableProps) {
  const now = variable.kind;
  if (now === 'module') return null;
  const entries = kinds.flatMap((kind) => {
    const Icon = icons[kind];
    return kind === now ? [] : [{ id: kind, label: say.makeIt[kind], icon: <Icon size={16} />, onSelect: () => become(model, [variable], kind) }];
  });
  return (
    <Menu
      align="end"
      label={say.change}
      trigger={
        <Button size="s" kind="quiet">
          {say.change}
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
      entries={entries}
    />
  );
}
