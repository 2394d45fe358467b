/** Moves the focus to a field, or in a group to its chosen answer or its first. */
export function focusField(id: string): void {
  const found = document.getElementById(id);
  if (found === null) return;
  const inside =
    found.querySelector<HTMLElement>('input:checked') ??
    found.querySelector<HTMLElement>('input, button, textarea');
  (found.matches('input, button, textarea') ? found : (inside ?? found)).focus();
  found.scrollIntoView({ block: 'center' });
}
