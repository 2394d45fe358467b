'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and in the first picture, true once the page can be used and the device's store can be read. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
