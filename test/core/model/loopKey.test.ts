import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAddresses, loopKey, loopMembers } from '#core/model';

test('a key begins at the variable whose id was given first, by number and not by letters', () => {
  expect(loopKey(['v10', 'v9', 'v2.v30'])).toBe('v2.v30>v10>v9');
  expect(loopKey(['v2', 'v2.v1'])).toBe('v2>v2.v1');
});

test('the order of a loop is part of its key, and where it is begun is not', () => {
  const address = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }).map((ids) => ids.map((id) => `v${id}`).join('.'));
  fc.assert(
    fc.property(fc.uniqueArray(address, { minLength: 3, maxLength: 8 }), fc.nat(), (members, turn) => {
      const at = turn % members.length;
      const turned = [...members.slice(at), ...members.slice(0, at)];
      expect(loopKey(turned)).toBe(loopKey(members));
      expect(loopKey(members.toReversed())).not.toBe(loopKey(members));
      const [first = '', ...others] = loopMembers(loopKey(members));
      expect([first, ...others].toSorted()).toEqual(members.toSorted());
      for (const other of others) expect(compareAddresses(first, other)).toBeLessThan(0);
    }),
  );
});
