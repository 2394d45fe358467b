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

/** Whether a folded password is mostly what somebody tries first: a common word, a row of keys, or one thing over and over. */
export function isGuessable(folded: string): boolean {
  const own = withoutRepeats(withoutWalks(withoutWords(folded.replace(/[\s_.,!?*#@$-]+/gu, ''))));
  return Array.from(own).length < leastOwn;
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
