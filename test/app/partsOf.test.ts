import { expect, test } from 'vitest';
import { partsOf } from '../../src/app/files/partsOf.ts';

const file = (name: string, text = ''): File => new File([text], name);

test('a file is a part where another one of those that were dropped takes from it, in whatever folder it looks', async () => {
  const files = [file('a_part.xmile'), file('Macros.xml'), file('main.xmile', '<include resource="lib\\macros.xml"/> <module name="p" resource = \'parts/A_Part.xmile\'/>'), file('other.xmile')];
  expect([...(await partsOf(files))].map(({ name }) => name)).toEqual(['a_part.xmile', 'Macros.xml']);
});

test('a file is no part of itself, and data names nothing', async () => {
  expect((await partsOf([file('a.xmile', '<module resource="a.xmile"/>'), file('b.csv', 'resource,1')])).size).toBe(0);
});
