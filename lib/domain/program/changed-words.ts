/** One word of a sentence, and whether it stood in the sentence before. */
export type SentenceWord = { text: string; isNew: boolean };

/** The words of the new sentence, those marked that are not in the old one in this order (longest common subsequence). */
export function changedWords(before: string, after: string): SentenceWord[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  /** How many words are common from place `i` of the old and `j` of the new sentence on. */
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row !== undefined)
        row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const words: SentenceWord[] = [];
  let i = 0;
  now.forEach((text, j) => {
    while (i < old.length && old[i] !== text && at(i + 1, j) === at(i, j)) i += 1;
    const isKept = old[i] === text && at(i, j) === at(i + 1, j + 1) + 1;
    words.push({ text, isNew: !isKept });
    if (isKept) i += 1;
  });
  return words;
}

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => word !== '');
