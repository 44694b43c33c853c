import { describe, expect, test } from 'vitest';
import type { SketchCourse } from '#core/analysis';
import type { VariableId } from '#core/model';
import { fanPicture, reachOf } from '../../../../src/editor/panels/sketch/fan.ts';

const course = (kind: SketchCourse['kind'], drawn: number[], ...versions: number[][]): SketchCourse => ({
  variable: 'v1' as VariableId, name: 'trust', kind, drawn: Float64Array.from(drawn), versions: versions.map((values) => Float64Array.from(values)),
});

describe('the picture of a course', () => {
  test('is as high as the widest version of any word, at most as far as words go and not less than can be seen', () => {
    expect(reachOf([course('word', [0, 0.2], [0, -0.5]), course('number', [100, 900])])).toBe(0.5);
    expect(reachOf([course('word', [0, 3])])).toBe(1);
    expect(reachOf([course('word', [0, 0.001])])).toBe(0.12);
  });

  test('has more above and less below, from the left edge to the right', () => {
    const { line, wide } = fanPicture(course('word', [0, 0.25, -0.5], [0, 0.5, 0], [0, 0, -0.5]), 0.5);
    expect(line.replaceAll('-0L', '0L')).toBe('M0 0L50 -0.5L100 1');
    expect(wide).toBe('M0 0L50 -1L100 0L100 1L50 0L0 0Z');
  });

  test('runs along its edge where a value leaves it, and stays in the middle where there is none', () => {
    expect(fanPicture(course('word', [4, -4, Number.NaN]), 1).line).toBe('M0 -1L50 1L100 0');
  });

  test('of a number shows how it leaves its start', () => {
    expect(fanPicture(course('number', [100, 150, 50]), 1).line).toBe('M0 0L50 -1L100 1');
  });
});
