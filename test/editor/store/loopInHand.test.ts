import { expect, it } from 'vitest';
import { chooseLoop, getLoopInHand, getSession, nameLoopByHand, pointAtLoop, setSession, showInspector, showLoop, stepAlongLoop, takeLoopName } from '#editor/store';

it('A loop that is pointed at is lit beside the one that is chosen', () => {
  chooseLoop('v1>v2');
  pointAtLoop('v3>v4');
  expect(getLoopInHand()).toMatchObject({ chosen: 'v1>v2', pointed: 'v3>v4' });
  pointAtLoop(null);
  expect(getLoopInHand()).toMatchObject({ chosen: 'v1>v2', pointed: null });
});

it('Choosing another loop leaves the walk along the one before', () => {
  chooseLoop('v1>v2');
  stepAlongLoop(1);
  expect(getLoopInHand().step).toBe(1);
  chooseLoop('v3>v4');
  expect(getLoopInHand().step).toBeNull();
});

it('What there is to read about a loop comes up with it, and stays while things are selected', () => {
  setSession({ detail: 'sliders' });
  showLoop('v1>v2');
  expect(getSession().detail).toBe('loops');
  showInspector();
  expect(getSession().detail).toBe('loops');
});

it('A nickname is asked for once', () => {
  nameLoopByHand('v1>v2');
  expect(getLoopInHand()).toMatchObject({ chosen: 'v1>v2', naming: true });
  takeLoopName();
  expect(getLoopInHand().naming).toBe(false);
});
