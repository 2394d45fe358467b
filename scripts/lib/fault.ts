/** A failure whose message is one sentence that tells the reader what to do. It is shown without a stack. */
export class Fault extends Error {
  override name = 'Fault';
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const fileFaults: Record<string, string> = {
  EACCES: 'may not be written by this user: give it to this user (chown), or run the command as its owner',
  EPERM: 'may not be written by this user: give it to this user (chown), or run the command as its owner',
  EROFS: 'lies on a read-only file system: move the checkout to a folder that can be written',
  ENOSPC: 'lies on a disk that is full: make room and run the command again',
};

/** The sentence for an error. Errors that nobody foresaw keep their stack, because somebody has to mend them. */
export function explain(error: unknown): string {
  if (error instanceof Fault) return error.message;
  const advice = fileFaults[codeOf(error)];
  if (advice !== undefined && error instanceof Error && 'path' in error)
    return `${String(error.path)} ${advice}.`;
  if (codeOf(error) === 'ENOSPC') return 'The disk is full: make room and run the command again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
