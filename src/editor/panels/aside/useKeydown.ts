import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Hears keys pressed anywhere inside an element that is no control itself. */
export function useKeydown(box: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent) => void): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    const element = box.current;
    const listener = (event: KeyboardEvent) => heard(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [box]);
}
