import { isGuessable } from './guessable.ts';

type PasswordFault = {
  code: 'password_too_short' | 'password_too_long' | 'password_guessable';
  message: string;
};

const shortestAlone = 15;
const shortestWithSecondFactor = 12;
const longest = 256;
const productName = 'plimsoll';

/**
 * Whether a new password may be used; lengths in code points. At least 15 (12 beside a second factor), at most 256, any
 * characters; refused when it contains the person's name, the local part of the e-mail, the clinic's or the product's name, and when it
 * is mostly a common word, a row of keys or one thing over and over.
 */
export function checkPassword(
  password: string,
  about: { email: string; name: string; clinicName: string; hasSecondFactor: boolean },
): PasswordFault | null {
  const length = Array.from(password.normalize('NFC')).length;
  const shortest = about.hasSecondFactor ? shortestWithSecondFactor : shortestAlone;
  if (length < shortest)
    return { code: 'password_too_short', message: `Use at least ${shortest} characters.` };
  if (length > longest) return { code: 'password_too_long', message: `Use at most ${longest} characters.` };
  const folded = password.normalize('NFKC').toLowerCase();
  const words = [
    about.email.split('@')[0] ?? '',
    ...about.name.split(/\s+/),
    ...about.clinicName.split(/\s+/),
    productName,
  ];
  const namesSomebody = words.some(
    (word) => Array.from(word).length >= 4 && folded.includes(word.normalize('NFKC').toLowerCase()),
  );
  if (namesSomebody)
    return {
      code: 'password_guessable',
      message: 'Leave out your name, e-mail, clinic and the name of this program.',
    };
  return isGuessable(folded)
    ? {
        code: 'password_guessable',
        message: 'This is one of those that are tried first. Take a few words of your own.',
      }
    : null;
}
