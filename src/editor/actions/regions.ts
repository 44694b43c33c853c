import { getCanvas } from '#editor/store';

const CONTROL = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** Gives the keyboard to the next part of the screen, or the one before, round the end. Parts say so by `data-region`. */
export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isSeen);
  const here = document.activeElement?.closest<HTMLElement>('[data-region]');
  const at = here ? regions.indexOf(here) : step === 1 ? -1 : 0;
  // The first part that takes the keyboard: one may have nothing to press.
  for (let turn = 1; turn <= regions.length; turn += 1) {
    const region = regions[(at + step * turn + regions.length * turn) % regions.length];
    if (region && enter(region)) return;
  }
}

function enter(region: HTMLElement): boolean {
  if (region.dataset['region'] === 'diagram') {
    getCanvas()?.focus();
    return getCanvas() !== null;
  }
  const controls = [...region.querySelectorAll<HTMLElement>(CONTROL)].filter((control) => isSeen(control) && isReachable(control));
  controls[0]?.focus();
  return controls.length > 0;
}

function isReachable(control: HTMLElement): boolean {
  return control.tabIndex >= 0 && !control.matches(':disabled');
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
