const sentenceEnd = /[.!?:;]+(?=\s|$)/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];
export const sentencesOf = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/** Syllables of an English word by its vowel groups: a silent final e, -es and -ed are taken off. At least 1. */
export function syllablesEn(word: string): number {
  return Math.max(
    1,
    sum(
      word
        .toLowerCase()
        .split(/[-'’]/)
        .map((part) => {
          if (part.length <= 3) return /[aeiouy]/.test(part) ? 1 : 0;
          const stem = part
            .replace(/(?<=[aeiouy].*)(?<![dt])ed$/, '')
            .replace(/(?<=[aeiouy].*)(?<![cgsxzl]|sh|ch)es$/, '')
            .replace(/(?<=[aeiouy].*)(?<!l|[aeiouy])e$/, '')
            .replace(/(?<=[aeiouy].*[aeiouy])le$/, 'l')
            .replace(/^y/, '');
          return stem.match(/[aeiouy]+/g)?.length ?? 0;
        }),
    ),
  );
}

/** Syllables of a Spanish word: vowel groups, with a new one where strong or accented vowels meet (le-er, rí-o). At least 1. */
export function syllablesEs(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  const nuclei = (group: string) => {
    let count = 1;
    for (let index = 1; index < group.length; index += 1) {
      const before = group[index - 1] ?? '';
      const here = group[index] ?? '';
      const bothStrong = /[aeoáéó]/.test(before) && /[aeoáéó]/.test(here);
      if (bothStrong || /[íú]/.test(before) || /[íú]/.test(here)) count += 1;
    }
    return count;
  };
  return Math.max(1, sum(groups.map(nuclei)));
}

/** US school grade of an English text (Flesch-Kincaid, Kincaid 1975). Refuses a text without words by returning null. */
export function fleschKincaidGrade(text: string): number | null {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return null;
  return 0.39 * (words.length / sentences) + 11.8 * (sum(words.map(syllablesEn)) / words.length) - 15.59;
}

/**
 * Ease of a Spanish text, 0 to about 100, higher is easier (Fernández-Huerta 1959, with words per sentence).
 * 70 to 80 is read in the sixth school year. Returns null for a text without words.
 */
export function fernandezHuertaEase(text: string): number | null {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return null;
  return 206.84 - 60 * (sum(words.map(syllablesEs)) / words.length) - 1.02 * (words.length / sentences);
}

/** Limits for patient text: readable at about eleven years of age (sixth school year). */
export const highestGradeEn = 6;
export const lowestEaseEs = 70;
export const longestSentenceWords = 20;
