/** What the unsaved weeks of the paper diary are kept under on this device. */
export const diaryDraftPrefix = 'plimsoll.diary.';

/** Removes every unsaved week from this device: whoever comes next must not find them. */
export function dropDiaryDrafts(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys) if (key?.startsWith(diaryDraftPrefix) === true) localStorage.removeItem(key);
  } catch {
    // Nothing could be stored either.
  }
}
