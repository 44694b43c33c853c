import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { model } from '#test/documents';
import { Far } from '../../../src/editor/canvas/shapes/Far.tsx';
import { drawn } from './retention.ts';

test('the map of shapes shows bars for names, but none while the names themselves enter over it', () => {
  const { drawings } = drawn(model().constant('rate', 1).build());
  const { container, rerender } = render(<Far drawings={drawings} leaving={false} />);
  const shown = () => [...container.querySelectorAll('path')].filter((path) => getComputedStyle(path).display !== 'none').length;
  const whole = shown();
  expect(whole).toBeGreaterThan(1);
  rerender(<Far drawings={drawings} leaving />);
  expect(shown()).toBe(whole - 1);
});
