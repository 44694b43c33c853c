import { describe, expect, test } from 'vitest';
import { addInput } from '#core/commands';
import { compile } from '#core/compiler';
import type { ModelDocument } from '#core/model';
import { equationOf, hereIn, idOf, linkBetween, model, variableNamed } from '#test/documents';

const added = (document: ModelDocument, reader: string, name: string) =>
  addInput(document, { ...hereIn(document), variable: idOf(document, reader), name, at: { x: 40, y: 60 } });

describe('a variable that an equation names before it is there', () => {
  const growing = () => model().stock('Customers', 100).flow('sales', { to: 'Customers' }, 'Customers * growth rate').build();

  test('comes with its link and a first guess, and the model runs', () => {
    const document = growing();
    expect(compile(document).diagnostics.map(({ code }) => code)).toContain('unknownName');
    expect(added(document, 'sales', 'growth rate')).not.toBeNull();
    expect(variableNamed(document, 'growth rate')).toMatchObject({ kind: 'auxiliary', equation: '0.1', guess: true });
    expect(linkBetween(document, 'growth rate', 'sales')).toBeDefined();
    expect(compile(document).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a name that is taken, or none, adds nothing', () => {
    const document = growing();
    const before = structuredClone(document);
    expect(added(document, 'sales', 'customers')).toBeNull();
    expect(added(document, 'sales', ' ')).toBeNull();
    expect(document).toEqual(before);
  });

  test('leaves the equation as it was written', () => {
    const document = growing();
    added(document, 'sales', 'growth rate');
    expect(equationOf(document, 'sales')).toBe('Customers * growth rate');
  });
});
