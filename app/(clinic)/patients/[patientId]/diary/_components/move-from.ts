const cellsOf = (row: Element): HTMLInputElement[] => [
  ...row.querySelectorAll<HTMLInputElement>('input[data-diary-cell]'),
];

/**
 * Moves from one box to the next: Enter and Down to the row below, Shift-Enter and Up to the row above (into the next exercise at the
 * edge), Left and Right once the caret stands at that end. Answers whether the key was used.
 */
export function moveFrom(cell: HTMLInputElement, key: string, shift: boolean): boolean {
  switch (key) {
    case 'Enter':
      return moveRow(cell, shift ? -1 : 1);
    case 'ArrowDown':
      return moveRow(cell, 1);
    case 'ArrowUp':
      return moveRow(cell, -1);
    case 'ArrowLeft':
      return cell.selectionStart === 0 && moveColumn(cell, -1);
    case 'ArrowRight':
      return cell.selectionEnd === cell.value.length && moveColumn(cell, 1);
    default:
      return false;
  }
}

function moveRow(cell: HTMLInputElement, step: 1 | -1): boolean {
  const row = cell.closest('[data-diary-row]');
  const rows = [...document.querySelectorAll('[data-diary-row]')];
  if (row === null) return false;
  const place = cellsOf(row).indexOf(cell);
  for (let next = rows.indexOf(row) + step; next >= 0 && next < rows.length; next += step) {
    const candidates = cellsOf(rows[next] ?? row);
    const target = candidates[Math.min(place, candidates.length - 1)];
    if (target === undefined || target.disabled) continue;
    target.focus();
    return true;
  }
  return true;
}

function moveColumn(cell: HTMLInputElement, step: 1 | -1): boolean {
  const row = cell.closest('[data-diary-row]');
  if (row === null) return false;
  const open = cellsOf(row).filter(({ disabled }) => !disabled);
  open[open.indexOf(cell) + step]?.focus();
  return true;
}
