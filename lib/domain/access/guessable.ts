import { dictionary } from '@zxcvbn-ts/language-common';

/** The passwords that were leaked most often, some 49 000 (A-3 asks for 10 000). */
const leaked: ReadonlySet<string> = new Set(dictionary['passwords-common']);
/** Shorter ones are parts of ordinary words. */
const shortestLeaked = 4;

/** What the first thousands of every list of leaked passwords are made of. */
export const commonWords = [
  'password',
  'passwort',
  'contrasena',
  'passw0rd',
  'welcome',
  'bienvenido',
  'letmein',
  'login',
  'admin',
  'administrator',
  'secret',
  'changeme',
  'default',
  'master',
  'dragon',
  'monkey',
  'football',
  'baseball',
  'basketball',
  'soccer',
  'hockey',
  'superman',
  'batman',
  'princess',
  'sunshine',
  'shadow',
  'michael',
  'jordan',
  'jennifer',
  'charlie',
  'daniel',
  'ashley',
  'hunter',
  'killer',
  'freedom',
  'whatever',
  'trustno1',
  'iloveyou',
  'lovely',
  'flower',
  'cheese',
  'computer',
  'internet',
  'samsung',
  'google',
  'starwars',
  'pokemon',
  'summer',
  'winter',
  'spring',
  'autumn',
  'january',
  'december',
  'monday',
  'friday',
  'hello',
  'test',
  'guest',
  'qazwsx',
  'abc',
  'qwe',
  'physio',
  'physiotherapy',
  'physiotherapist',
  'clinic',
  'therapy',
  'exercise',
  'patient',
];
/** Rows of keys, the alphabet and the digits, in either direction. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
];
const walks = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);
const shortestWalk = 3;
/** So much has to be left (code points, without what somebody tries first) that guessing does not come cheap. A choice of ours. */
const leastOwn = 8;

/**
 * Whether a folded password is mostly what somebody tries first: common words, a row of keys, one thing over and over, or one leaked
 * password with a little around it.
 */
export function isGuessable(folded: string): boolean {
  const bare = withoutSigns(folded);
  const rests = [folded, bare].flatMap((text) => [text, withoutRepeats(text)]).flatMap(withoutOneLeaked);
  return [withoutWords(bare), ...rests].some((rest) => ownOf(rest) < leastOwn);
}

const withoutSigns = (text: string): string => text.replace(/[\s_.,!?*#@$-]+/gu, '');

const ownOf = (text: string): number => Array.from(withoutRepeats(withoutWalks(withoutSigns(text)))).length;

/** What is left of a text without any one leaked password in it: one alone, for words of one's own are on that list too, each by itself. */
function withoutOneLeaked(text: string): string[] {
  const rests: string[] = [];
  for (let from = 0; from < text.length; from += 1)
    for (let to = from + shortestLeaked; to <= text.length; to += 1)
      if (leaked.has(text.slice(from, to))) rests.push(text.slice(0, from) + text.slice(to));
  return rests;
}

const withoutWords = (text: string): string =>
  commonWords.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text);

function withoutWalks(text: string): string {
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const length = Math.max(...walks.map((walk) => lengthOfWalk(text, at, walk)));
    if (length < shortestWalk) rest += text[at];
    at += length < shortestWalk ? 1 : length;
  }
  return rest;
}

function lengthOfWalk(text: string, at: number, walk: string): number {
  let length = 0;
  while (at + length < text.length && walk.includes(text.slice(at, at + length + 1))) length += 1;
  return length;
}

/** What stands there two times or more in a row counts once. */
const withoutRepeats = (text: string): string => text.replace(/(.+?)\1+/gu, '$1');
