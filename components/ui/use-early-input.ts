'use client';
import { type RefObject, useEffect, useEffectEvent } from 'react';

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Takes over, once, what somebody typed before the page's script ran (or what the browser filled in): it stands in the box then, and the
 * first change elsewhere in the form would put the box back. `take` compares with what the page knows.
 */
export function useEarlyInput<B extends Box>(find: () => B | null, take: (box: B) => void): void {
  const begin = useEffectEvent(() => {
    const box = find();
    if (box !== null) take(box);
  });
  useEffect(() => begin(), []);
}

/** The box of a field by its name in the page. */
export const boxNamed = (id: string): Box | null =>
  document.querySelector<Box>(`#${CSS.escape(id)}:is(input, textarea, select)`);

/**
 * A tap on an answer before the page's script ran showed nothing, so that it is not taken for one: the control behind the words is put
 * back to what is shown, else the next tap would change nothing or the opposite.
 */
export function useUnticked(label: RefObject<HTMLLabelElement | null>, isShown: boolean): void {
  useEarlyInput(
    () => label.current?.querySelector('input') ?? null,
    (box) => {
      box.checked = isShown;
    },
  );
}
