import { describe, expect, it } from 'vitest';
import { isXmlFailure, parseXml, type XmlElement, type XmlFailure } from '../../../src/core/formats/xml.ts';

function tree(text: string): XmlElement {
  const result = parseXml(text);
  if (isXmlFailure(result)) throw new Error(JSON.stringify(result));
  return result;
}

function failure(text: string): XmlFailure {
  const result = parseXml(text);
  if (!isXmlFailure(result)) throw new Error('expected a failure');
  return result;
}

/** `name@line:column` of every element, in document order. */
function places(element: XmlElement): string[] {
  return [`${element.name}@${element.line}:${element.column}`, ...element.children.flatMap(places)];
}

describe('parseXml', () => {
  it('gives every element its place, its text and its source', () => {
    const text = '<?xml version="1.0"?>\n<a>\n  <b x="1"\n     y="2"/>\n  <c\n   z="3">one<!-- no --> two<![CDATA[ <3]]></c><d/>\n</a>\n';
    const root = tree(text);
    expect(places(root)).toEqual(['a@2:1', 'b@3:3', 'c@5:3', 'd@6:47']);
    const [b, c] = root.children;
    expect(b?.attributes).toEqual({ x: '1', y: '2' });
    expect(b?.source).toBe('<b x="1"\n     y="2"/>');
    expect(c?.text).toBe('one two <3');
    expect(c?.source).toBe('<c\n   z="3">one<!-- no --> two<![CDATA[ <3]]></c>');
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines ended by %s', (_, end) => {
    expect(places(tree(`<a>${end}<b/>${end}<c>x${end}y</c>${end}<d/></a>`))).toEqual(['a@1:1', 'b@2:1', 'c@3:1', 'd@5:1']);
  });

  it('reads prefixes that were never declared', () => {
    const root = tree('<x isee:keep="1"><isee:prefs/></x>');
    expect(root.attributes['isee:keep']).toBe('1');
    expect(root.children[0]?.name).toBe('isee:prefs');
  });

  it('decodes the entities of XML and refuses others, so that none can grow', () => {
    expect(tree('<a>&lt;&amp;&#233;</a>').text).toBe('<&é');
    expect(failure('<!DOCTYPE a [<!ENTITY e "ha">]>\n<a>&e;</a>')).toMatchObject({ reason: 'syntax', line: 2 });
  });

  it('stops at the first mistake and says where', () => {
    expect(failure('<a>\n  <b></c>\n</a>')).toMatchObject({ reason: 'syntax', line: 2 });
    expect(failure('no xml at all')).toMatchObject({ reason: 'syntax', line: 1 });
    expect(failure('<a>')).toMatchObject({ reason: 'syntax' });
    expect(failure('')).toMatchObject({ reason: 'syntax', line: 1 });
  });

  it('refuses nesting that could exhaust the stack', () => {
    expect(failure('<a>'.repeat(100_000))).toEqual({ reason: 'depth', line: 1, limit: 200 });
  });
});
