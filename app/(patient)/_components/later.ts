import { type ComponentType, lazy } from 'react';

/**
 * Screens that nobody sees at first. They are fetched as soon as the first one is there (`fetchLater`), so that a network that goes away
 * then takes none of them along.
 */
const loads: (() => Promise<unknown>)[] = [];

export function later<P>(load: () => Promise<ComponentType<P>>) {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
}

export function fetchLater(): void {
  for (const load of loads) load().catch(() => undefined);
}
