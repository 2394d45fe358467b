/**
 * Letters that look like a Latin one, or are written in its place: each comes out as that one, so that a name typed with a letter of
 * another alphabet is still the same name. Lower case; what takes an accent apart (é, ö, š) needs no entry.
 */
const alike: Readonly<Record<string, string>> = {
  // Latin letters of their own
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ĸ: 'k',
    ŋ: 'n',
  },
  // Cyrillic
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
  ...{ і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd' },
  // Greek, by the capitals
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    ζ: 'z',
    η: 'h',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'n',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'y',
    χ: 'x',
  },
};

/** The form in which names are compared: lower case, no accents, letters that look alike as one, single spaces, letters and digits only. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/./gu, (letter) => alike[letter] ?? letter)
    .trim();

/** That form without its spaces: "O'Connor" and "OConnor", "van Dijk" and "vandijk" come out as one. */
export const foldTogether = (text: string): string => foldForSearch(text).replaceAll(' ', '');
