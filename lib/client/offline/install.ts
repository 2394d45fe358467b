'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Memory } from '@/lib/client/offline/memory';
import { isRecord } from '@/lib/client/offline/queue-entry';
import { portalPaths } from '@/lib/portal-paths';

/** Pages that are opened sooner after each other are one visit. */
const oneVisitMs = 30 * 60_000;
const firstHintedVisit = 2;

type Visits = { count: number; lastAt: number; isDeclined: boolean };
const none: Visits = { count: 0, lastAt: 0, isDeclined: false };

function readVisits(kept: unknown): Visits {
  if (!isRecord(kept)) return none;
  const { count, lastAt, isDeclined } = kept;
  return typeof count === 'number' && typeof lastAt === 'number'
    ? { count, lastAt, isDeclined: isDeclined === true }
    : none;
}

/** The visits with this one: a page that is opened soon after the last one belongs to the same. */
export const withVisit = (visits: Visits, nowMs: number): Visits => ({
  ...visits,
  count: visits.count + (Math.abs(nowMs - visits.lastAt) < oneVisitMs && visits.count > 0 ? 0 : 1),
  lastAt: nowMs,
});

/** Whether the home screen is mentioned: from the second visit on, and no more once somebody has declined. */
export const isHinted = ({ count, isDeclined }: Visits): boolean => count >= firstHintedVisit && !isDeclined;

type InstallPrompt = Event & { prompt: () => Promise<unknown> };
let offered: InstallPrompt | null = null;
const listeners = new Set<() => void>();

function hear(changed: () => void): () => void {
  const keepOffer = (event: Event) => {
    // Browsers ask by themselves otherwise, at a moment of their own.
    event.preventDefault();
    offered = event as InstallPrompt;
    for (const listener of listeners) listener();
  };
  listeners.add(changed);
  window.addEventListener('beforeinstallprompt', keepOffer);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('beforeinstallprompt', keepOffer);
  };
}

/** Browsers that offer nothing themselves and have it in their menu. */
const isByHand = () => 'standalone' in navigator && navigator.standalone === false;

export type InstallHint = { how: 'offer' | 'by_hand'; install: () => void; decline: () => void } | null;

/** The hint to put the pages on the home screen; null before the second visit, and where there is nothing to offer. */
export function useInstallHint(memory: Memory, mayInstall: boolean): InstallHint {
  const prompt = useSyncExternalStore(
    hear,
    () => offered,
    () => null,
  );
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!mayInstall) return;
    let isLeft = false;
    void memory.load().then(() => {
      const visits = withVisit(readVisits(memory.piece('visits')), Date.now());
      void memory.setPiece('visits', visits);
      if (isLeft || !isHinted(visits)) return;
      nameManifest();
      setShown(true);
    });
    return () => {
      isLeft = true;
    };
  }, [memory, mayInstall]);
  const how = prompt !== null ? 'offer' : isShown && isByHand() ? 'by_hand' : null;
  if (!isShown || how === null) return null;
  const decline = () => {
    setShown(false);
    void memory.setPiece('visits', { ...readVisits(memory.piece('visits')), isDeclined: true });
  };
  return { how, decline, install: () => void prompt?.prompt().finally(decline) };
}

/** Only now: a browser that knows the manifest offers by itself. */
function nameManifest(): void {
  if (document.querySelector('link[rel="manifest"]') !== null) return;
  for (const [rel, href] of [
    ['manifest', portalPaths.portalManifest],
    ['apple-touch-icon', portalPaths.portalIcon],
  ] as const) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = href;
    document.head.append(link);
  }
}
