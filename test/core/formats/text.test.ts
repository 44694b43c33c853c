import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/formats/text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

describe('decodeText', () => {
  it('takes UTF-16 without a mark for what it is, in either order of bytes', () => {
    const little = new Uint8Array(Uint16Array.from('<xmile> é', (character) => character.charCodeAt(0)).buffer);
    const big = Uint8Array.from(little, (_, at) => little[at ^ 1] ?? 0);
    expect([decodeText(little), decodeText(big)]).toEqual([{ text: '<xmile> é' }, { text: '<xmile> é' }]);
  });

  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8('größe'))).toEqual({ text: 'größe' });
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('größe')]))).toEqual({ text: 'größe' });
  });

  it('reads UTF-16 in both byte orders by its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0, 0xe9, 0))).toEqual({ text: 'aé' });
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x61, 0, 0xe9))).toEqual({ text: 'aé' });
  });

  it('takes bytes that are not UTF-8 for Windows-1252', () => {
    expect(decodeText(bytes(...ascii('caf'), 0xe9, 0x80))).toEqual({ text: 'café€' });
  });

  it('believes an XML declaration', () => {
    const declaration = '<?xml version="1.0" encoding="windows-1252"?>';
    expect(decodeText(bytes(...ascii(declaration), 0xe9))).toEqual({ text: `${declaration}é` });
    expect(decodeText(utf8('<?xml version="1.0" encoding="UTF-8"?>é'))).toEqual({ text: '<?xml version="1.0" encoding="UTF-8"?>é' });
  });

  it('passes over a declaration that the bytes themselves contradict', () => {
    const decoded = decodeText(utf8('<?xml version="1.0" encoding="utf-16"?>é'));
    expect('text' in decoded && decoded.text.trim()).toBe('é');
  });

  it('names an encoding that nobody knows', () => {
    expect(decodeText(utf8('<?xml version="1.0" encoding="klingon"?><a/>'))).toEqual({ unknownEncoding: 'klingon' });
  });
});
