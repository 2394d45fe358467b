'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type Aids, give, hush, onAids, readAids, say, type Signal, usualAids } from '@/lib/client/aids';

/** Sound, vibration and reading aloud, as they are set on this phone. */
export const useAids = (): Aids => useSyncExternalStore(onAids, readAids, usualAids);

/** Gives a signal each time that its moment changes; never for the one that the screen opened with. */
export function useSignal(signal: Signal | null, moment: string): void {
  const last = useRef(moment);
  useEffect(() => {
    if (last.current === moment) return;
    last.current = moment;
    if (signal !== null) give(signal);
  }, [signal, moment]);
}

/** Says these words whenever they change, where reading aloud is on; nothing is said any more once the screen is gone. */
export function useAloud(words: string | null, language: string): void {
  const { aloud } = useAids();
  useEffect(() => {
    if (!aloud || words === null) return;
    say(words, language);
    return hush;
  }, [aloud, words, language]);
}

/** Keeps the screen awake while the session is on it; a browser that cannot goes on as it always does. */
export function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (isGone) void got.release();
        else lock = got;
      } catch {
        // A battery that is nearly empty, or a browser that was told not to.
      }
    };
    const again = () => void ask();
    void ask();
    // The lock is lost whenever the page is left.
    document.addEventListener('visibilitychange', again);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, [isOn]);
}
