/** `earlier`: what was signed has been worded anew since, so that nobody has signed what is read now. */
export type SignState = 'signed' | 'earlier' | 'none';

/** The last act of a clinic's clinical leads on an exercise, and the content version it was about. */
export type LastSignature = { act: 'signed' | 'withdrawn'; version: number };

/** Whether a clinic stands behind the words of an exercise as they are now: a signature holds for the version it was given to, and for no other. */
export function signStateOf(last: LastSignature | null, currentVersion: number): SignState {
  if (last === null || last.act === 'withdrawn') return 'none';
  return last.version === currentVersion ? 'signed' : 'earlier';
}
