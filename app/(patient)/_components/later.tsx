import { type ComponentType, lazy, Suspense, useState } from 'react';
import { untilThere } from '@/lib/client/until-there';
import { whenIdle } from '@/lib/client/when-idle';
import { PartComing } from './part-coming';

/**
 * Screens that nobody sees at first. They are fetched as soon as the first one is there (`fetchLater`), so that a network that goes away
 * then takes none of them along; one that is wanted before it came waits for the network.
 */
const loads: (() => Promise<unknown>)[] = [];

export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let there: ComponentType<P> | null = null;
  const fetched = async () => (there = await load());
  const Late = lazy(async () => ({ default: await untilThere(fetched) }));
  loads.push(fetched);
  return function Later(props: P) {
    // One that is there already is shown at once: whoever waits, if only for a moment, is shown the waiting for a while.
    const [Screen] = useState<ComponentType<P>>(() => there ?? (Late as ComponentType<P>));
    return <Screen {...props} />;
  };
}

/** A screen that comes in the place of another: what stands there until it has come says so. */
export function laterScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = later(load);
  return function LaterScreen(props: P) {
    return (
      <Suspense fallback={<PartComing />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches them all once the page is at rest; the answer calls it off. */
export const fetchLater = () =>
  whenIdle(() => {
    for (const load of loads) load().catch(() => undefined);
  });
