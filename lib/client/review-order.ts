'use client';
import { useSyncExternalStore } from 'react';

const storedAs = 'plimsoll.review-order';

/** Keeps in this tab whose lines the review list shows, in its order: ids alone, so that the page of one leads to the next. */
export function keepReviewOrder(patientIds: readonly string[]): void {
  try {
    sessionStorage.setItem(storedAs, patientIds.join(' '));
  } catch {
    // A tab that cannot store leads back to the list.
  }
}

/** Forgets it: whoever signs in next has another list. */
export function dropReviewOrder(): void {
  try {
    sessionStorage.removeItem(storedAs);
  } catch {
    // Nothing could be stored either.
  }
}

/** The patients of the review list as this tab showed it last; none before it did. */
export function useReviewOrder(): readonly string[] {
  const stored = useSyncExternalStore(never, read, () => '');
  return stored === '' ? [] : stored.split(' ');
}

/** Nothing changes it while a patient's page is open. */
const never = () => () => undefined;

function read(): string {
  try {
    return sessionStorage.getItem(storedAs) ?? '';
  } catch {
    return '';
  }
}
