'use client';

const workerPath = '/sw.js';
/** Tests and development have no build, and so no worker. */
const canHaveWorker = () => typeof navigator !== 'undefined' && 'serviceWorker' in navigator;

/** Lets the pages open without a network from now on; true once they would. */
export async function startWorker(): Promise<boolean> {
  if (!canHaveWorker()) return false;
  try {
    await navigator.serviceWorker.register(workerPath, { scope: '/', updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** Takes the worker and all that it keeps off this device: after a sign-out, and where several people use it. */
export async function leaveWorker(): Promise<void> {
  if (!canHaveWorker()) return;
  try {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  } catch {
    // A device that cannot store has nothing to take away.
  }
}

/** Asks whether there is a later version; it is fetched and waits. */
export async function lookForUpdate(): Promise<void> {
  if (!canHaveWorker()) return;
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
}

/**
 * Lets a version that waits take over, and loads the page anew in it. Only where nothing is under way: a session stays in the version
 * that it began with, and so does every other tab until it is opened anew.
 */
export async function takeUpdate(): Promise<void> {
  if (!canHaveWorker()) return;
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  const waiting = registration?.waiting;
  if (waiting === null || waiting === undefined || navigator.serviceWorker.controller === null) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage({ kind: 'take-over' });
}
