import type { ProblemError } from '@/lib/client/problem';
import { cx } from './cx';

type Props = { problem: ProblemError | null; className?: string };

/** Why what a button sent was refused, in one line beside it; nothing while there is no problem. */
export function Refusal({ problem, className }: Props) {
  if (problem === null) return null;
  return (
    <p role="alert" className={cx('text-sm text-red', className)}>
      {problem.words}
    </p>
  );
}
