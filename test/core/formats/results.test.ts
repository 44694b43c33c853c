import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/core/compiler/index.ts';
import { writeCsv, writeResultsJson } from '../../../src/core/formats/index.ts';
import { newDocument, newId, rootModel } from '../../../src/core/model/index.ts';
import type { Run } from '../../../src/core/simulator/index.ts';

function runOf(series: Record<string, number[]>, times: number[]): Run {
  const columns = Object.keys(series).map((name, slot): Column => ({ name, address: `none${slot}`, slot, kind: 'auxiliary' }));
  return { columns, times: Float64Array.from(times), values: Object.values(series).map((values) => Float64Array.from(values)), warnings: [], notices: [] };
}

describe('writeCsv', () => {
  it('writes a header and one line per saved time, ended by CR LF', () => {
    expect(writeCsv(runOf({ stock: [1, 1.5], rate: [0.1, 0.30000000000000004] }, [0, 0.125]))).toBe('time,stock,rate\r\n0,1,0.1\r\n0.125,1.5,0.30000000000000004\r\n');
  });

  it('quotes names as RFC 4180 asks', () => {
    expect(writeCsv(runOf({ 'a[x,y]': [], 'say "b"': [], plain: [] }, []))).toBe('time,"a[x,y]","say ""b""",plain\r\n');
  });

  it('spells what is no number, and minus zero as 0', () => {
    expect(writeCsv(runOf({ a: [NaN, Infinity, -Infinity, -0] }, [0, 1, 2, 3]))).toBe('time,a\r\n0,NaN\r\n1,Infinity\r\n2,-Infinity\r\n3,0\r\n');
  });

  it('keeps time first and then the order asked for', () => {
    expect(writeCsv(runOf({ a: [1], b: [2], c: [3] }, [0]), { columns: [2, 0] })).toBe('time,c,a\r\n0,3,1\r\n');
  });

  it('loses no digit of any number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const cell = writeCsv(runOf({ a: [value] }, [0])).split('\r\n')[1]?.split(',')[1];
        expect(Number(cell)).toBe(value + 0);
      }),
    );
  });

  it('writes long runs whole', () => {
    const times = Array.from({ length: 1234 }, (_, index) => index);
    expect(writeCsv(runOf({ a: times }, times)).trimEnd().split('\r\n')).toHaveLength(1235);
  });
});

describe('writeResultsJson', () => {
  it('says where the numbers come from, with units, settings and scenario', () => {
    const document = newDocument({ title: 'Bathtub' });
    const id = newId(document, 'v');
    rootModel(document).variables[id] = { id, kind: 'stock', name: 'Water', equation: '1', units: 'litre' };
    const run = runOf({ Water: [1, NaN], other: [-0, 2] }, [0, 1]);
    const text = writeResultsJson({ ...run, columns: run.columns.map((column, index) => (index === 0 ? { ...column, address: id } : column)) }, { document, version: '1.2.3', scenario: 'Leak' });
    expect(JSON.parse(text)).toEqual({
      loopwell: '1.2.3',
      model: 'Bathtub',
      scenario: 'Leak',
      settings: document.settings,
      time: [0, 1],
      variables: [
        { name: 'Water', units: 'litre', values: [1, null] },
        { name: 'other', values: [0, 2] },
      ],
    });
    expect(text).toContain('"time": [0, 1]');
  });
});
