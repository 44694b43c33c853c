import { act } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { describe, expect } from 'vitest';
import { middleOf, onTouchScreen, POINTERS } from '#test/hands';
import { surface } from './stage.tsx';

/** What a person does with what stands in a panel or floats over the diagram. */
export interface Hand {
  readonly name: string;
  /** Presses it, or comes to it by Tab and presses Enter or the space bar. */
  readonly use: (target: Element) => Promise<void>;
  /** Takes one of several radio buttons. */
  readonly pick: (radio: HTMLInputElement) => Promise<void>;
}

/** Where Tab starts on its way to something: the part of the screen that it is in, as F6 brings the keyboard there. */
function begin(target: Element): void {
  const part = target.closest('aside, .lw-popover');
  act(() => (part ? part.querySelector<HTMLElement>(':is(button, input):not([tabindex="-1"])') : surface())?.focus());
}

async function goByKeys(target: Element): Promise<void> {
  begin(target);
  for (let step = 0; step < 60 && document.activeElement !== target; step += 1) await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(target);
  if (target.tagName === 'BUTTON') await userEvent.keyboard('{Enter}');
  else if (target.matches('input:not([type=radio])')) await userEvent.keyboard(' ');
}

/** Tab comes to the one that is chosen, arrow keys go on from it. */
async function pickByKeys(radio: HTMLInputElement): Promise<void> {
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name }) => name === radio.name);
  await goByKeys(group.find(({ checked }) => checked) ?? radio);
  for (let step = 0; step < group.length && !radio.checked; step += 1) await userEvent.keyboard('{ArrowRight}');
}

const HANDS: readonly Hand[] = [
  ...POINTERS.map(({ name, press }): Hand => {
    const use = async (target: Element) => {
      target.scrollIntoView({ block: 'center' });
      await press(middleOf(target.closest('label') ?? target));
    };
    return { name, use, pick: use };
  }),
  { name: 'keyboard', use: goByKeys, pick: pickByKeys },
];

/** The same tests with everything one can point with, and by keys alone. */
export function withEveryHand(tests: (hand: Hand) => void): void {
  for (const hand of HANDS) {
    describe(`with the ${hand.name}`, () => {
      onTouchScreen(hand.name === 'finger');
      tests(hand);
    });
  }
}
