import {
  addTag, changeKind, deleteVariable, hideElements, markLinks, removeTag, reverseLinks, setAssociation, showVariable, tagsOf, type LinkMarks, type PlainKind,
} from '#core/commands';
import { curveOf, shapeOf, type ElementId, type Link, type Model, type Variable, type VariableId, type View } from '#core/model';
import { words } from '#core/words';
import { runAction } from '#editor/actions';
import { edit, getCanvas, getDocument, getSelection, notify, select, selectLink, selectVariable, startRenaming } from '#editor/store';
import type { MenuEntry } from '#editor/ui';
import { flow, link as addLink, place } from './add.ts';

const say = words.outline;

/** Everything that can be done with a variable, as the diagram can. */
export function variableMenu(model: Model, view: View | undefined, variable: Variable): MenuEntry[] {
  const others = Object.values(model.variables).filter(({ id }) => id !== variable.id);
  const shape = view && shapeOf(view, variable.id);
  return [
    { id: 'go', label: say.goTo, disabled: !shape, onSelect: () => goTo(() => selectVariable(variable.id)) },
    { id: 'rename', label: say.rename, disabled: !shape, onSelect: () => shape && rename(variable.id) },
    'line',
    { id: 'linkTo', label: say.linkTo, items: choices(others, (other) => addLink(variable.id, other)) },
    { id: 'linkFrom', label: say.linkFrom, items: choices(others, (other) => addLink(other, variable.id)) },
    ...(variable.kind === 'stock' ? pipes(variable, others) : []),
    ...(variable.kind === 'module' ? [] : [{ id: 'kind', label: say.becomes, items: kinds(model, variable) }]),
    'line',
    ...(shape ? lookEntries(model, shape.id, variable) : []),
    shape
      ? { id: 'hide', label: say.hide, onSelect: () => edit(say.steps.hide, (draft) => hideElements(draft, { ...place(), elements: [shape.id] })) }
      : { id: 'show', label: say.show, disabled: !view, onSelect: () => void edit(say.steps.show, (draft) => showVariable(draft, { ...place(), variable: variable.id })) },
    {
      id: 'delete',
      label: say.remove,
      danger: true,
      onSelect: () => edit(say.steps.remove(variable.name), (draft) => deleteVariable(draft, { model: model.id, variable: variable.id })),
    },
  ];
}

/** Everything that can be done with a link. */
export function linkMenu(model: Model, view: View | undefined, link: Link): MenuEntry[] {
  const of = { model: model.id, links: [link.id] };
  const mark = (label: string, marks: LinkMarks) => () => edit(label, (draft) => void markLinks(draft, { ...of, marks }));
  const { steps, polarities, strengths } = say;
  return [
    { id: 'go', label: say.goTo, disabled: !(view && curveOf(view, link.id)), onSelect: () => goTo(() => selectLink(link.id)) },
    'line',
    ...(link.association
      ? []
      : [
          {
            id: 'polarity',
            label: say.polarity,
            items: (['+', '-', 'none'] as const).map((polarity) => ({
              id: polarity,
              label: polarities[polarity],
              checked: (link.polarity ?? 'none') === polarity,
              onSelect: mark(steps.polarity, { polarity: polarity === 'none' ? null : polarity }),
            })),
          },
          { id: 'delay', label: say.delay, checked: link.delay === true, onSelect: mark(steps.delay, { delay: link.delay !== true }) },
        ]),
    {
      id: 'strength',
      label: say.strength,
      items: (['weak', 'normal', 'strong'] as const).map((strength) => ({
        id: strength,
        label: strengths[strength],
        checked: (link.strength ?? 'normal') === strength,
        onSelect: mark(steps.strength, { strength: strength === 'normal' ? null : strength }),
      })),
    },
    {
      id: 'association',
      label: say.association,
      checked: link.association === true,
      onSelect: () => edit(steps.association, (draft) => setAssociation(draft, { ...of, association: link.association !== true })),
    },
    { id: 'reverse', label: say.reverse, onSelect: () => edit(steps.reverse, (draft) => void reverseLinks(draft, of)) },
    'line',
    { id: 'delete', label: say.remove, danger: true, onSelect: () => removeLink(link) },
  ];
}

/** What concerns the symbol in the open view: a second appearance, a pin. */
function lookEntries(model: Model, element: ElementId, variable: Variable): MenuEntry[] {
  const on = (id: 'ghost' | 'pin'): (() => void) => () => {
    select([element]);
    runAction(id);
  };
  const pinned = Object.values(model.views[place().view]?.elements ?? {}).some((one) => one.id === element && one.kind === 'shape' && one.pinned === true);
  return [
    { id: 'ghost', label: words.actions.labels.ghost, onSelect: on('ghost') },
    { id: 'pin', label: words.actions.labels.pin, checked: pinned, onSelect: on('pin') },
    ...tagEntries(model, variable),
    'line',
  ];
}

/** The tags of the document; one that is on is taken off. */
function tagEntries(model: Model, { id, tags = [] }: Variable): MenuEntry[] {
  const known = tagsOf(getDocument());
  const of = { model: model.id, variables: [id] };
  const items = known.map((tag) => ({
    id: tag,
    label: tag,
    checked: tags.includes(tag),
    onSelect: () => edit(say.steps.tag(tag), (draft) => (tags.includes(tag) ? removeTag : addTag)(draft, { ...of, tag })),
  }));
  return items.length === 0 ? [] : [{ id: 'tags', label: say.tags, items }];
}

function choices(variables: readonly Variable[], choose: (variable: VariableId) => void): MenuEntry[] {
  return variables.map(({ id, name }) => ({ id, label: name, onSelect: () => choose(id) }));
}

function pipes(stock: Variable, others: readonly Variable[]): MenuEntry[] {
  const stocks = others.filter(({ kind }) => kind === 'stock');
  const outside = (choose: () => void): MenuEntry => ({ id: 'outside', label: say.cloud, onSelect: choose });
  return [
    { id: 'flowIn', label: say.flowInto, items: [outside(() => flow(null, stock.id)), ...choices(stocks, (other) => flow(other, stock.id))] },
    { id: 'flowOut', label: say.flowOut, items: [outside(() => flow(stock.id, null)), ...choices(stocks, (other) => flow(stock.id, other))] },
  ];
}

function kinds(model: Model, { id, kind, name }: Variable): MenuEntry[] {
  return (Object.keys(say.kinds) as PlainKind[]).map((next) => ({
    id: next,
    label: say.kinds[next],
    checked: next === kind,
    onSelect: () => {
      const facts = edit(say.steps.kind(name, say.kinds[next]), (draft) => changeKind(draft, { model: model.id, variable: id, kind: next }));
      if (facts.length > 0) notify({ tone: 'info', text: facts.map(({ sentence }) => sentence).join(' ') });
    },
  }));
}

function goTo(choose: () => void): void {
  choose();
  getCanvas()?.focus();
}

function rename(variable: VariableId): void {
  selectVariable(variable);
  const [element] = getSelection().elements;
  if (element !== undefined) startRenaming(element);
}

function removeLink({ id }: Link): void {
  selectLink(id);
  runAction('delete');
}
