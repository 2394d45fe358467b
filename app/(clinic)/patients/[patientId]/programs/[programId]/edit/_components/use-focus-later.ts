'use client';
import { useEffect, useState } from 'react';

/** Moves the focus to a field once it is on the page: one that was just added, or stands in an editor that just opened. */
export function useFocusLater(): (wanted: { id: string }) => void {
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) focusField(wanted.id);
  }, [wanted]);
  return setWanted;
}

/** A field itself, or in a group its chosen answer or its first. */
function focusField(id: string): void {
  const found = document.getElementById(id);
  if (found === null) return;
  const inside =
    found.querySelector<HTMLElement>('input:checked') ??
    found.querySelector<HTMLElement>('input, button, textarea');
  const field = found.matches('input, button, textarea') ? found : (inside ?? found);
  field.focus();
  // A number is typed over, not added to.
  if (field instanceof HTMLInputElement && field.type !== 'radio') field.select();
  found.scrollIntoView({ block: 'center' });
}
