import { describe, expect, test } from 'vitest';
import { writeXmile } from '#core/formats';
import { galleryModel, galleryNames } from '#test/gallery';
import { mendXml } from '../../../src/core/formats/mendXml.ts';
import { isXmlFailure, parseUpTo, parseXml } from '../../../src/core/formats/xml.ts';

describe('mending XML that was written by hand', () => {
  test.each([
    ['<a x="R & D">P&L &amp; &#38; &nbsp;</a>', '<a x="R &amp; D">P&amp;L &amp; &#38; &amp;nbsp;</a>'],
    ['<a>1 < 2 <b/> <= 3</a>', '<a>1 &lt; 2 <b/> &lt;= 3</a>'],
    ['<eqn>a<b AND b<c</eqn><init_eqn units="x">a<1</init_eqn>', '<eqn>a&lt;b AND b&lt;c</eqn><init_eqn units="x">a&lt;1</init_eqn>'],
    ['<!-- a & b < c --><![CDATA[ & < ]]>', '<!-- a & b < c --><![CDATA[ & < ]]>'],
    ['a\u0000b\u001fc', 'a b c'],
    ['<eqn>1<2', '<eqn>1&lt;2'],
    ['<!-- never closed & so on', '<!-- never closed &amp; so on'],
  ])('%j', (text, mended) => {
    expect(mendXml(text)).toBe(mended);
  });

  test('changes nothing of a right one', () => {
    for (const name of galleryNames()) {
      const { text } = writeXmile(galleryModel(name), { version: '1' });
      expect(mendXml(text)).toBe(text);
    }
  });
});

describe('reading up to a mistake', () => {
  const containers = new Set(['a', 'list']);

  test('keeps what is whole and drops what is open, but for what only holds others', () => {
    const part = parseUpTo('<a><x>1</x><list><y>2</y><z>half', containers);
    expect(part?.children.map(({ name }) => name)).toEqual(['x', 'list']);
    expect(part?.children[1]?.children.map(({ name, text }) => [name, text])).toEqual([['y', '2']]);
  });

  test('answers nothing where the outermost element is another, and the whole where nothing is wrong', () => {
    expect(parseUpTo('<b><x/>', containers)).toBeNull();
    expect(parseUpTo('', containers)).toBeNull();
    const whole = parseXml('<a><x/></a>');
    expect(isXmlFailure(whole)).toBe(false);
    expect(parseUpTo('<a><x/></a>', containers)).toEqual(whole);
  });
});
