import type { ReactNode } from 'react';

type RingProps = {
  /** From 0 (empty) to 1 (full). */
  share: number;
  /** In three parts, one for each second until it begins. */
  isParted?: boolean;
  children: ReactNode;
};

const radius = 88;
const around = 2 * Math.PI * radius;

/** Time as a ring, with its words in the middle: for the eye only, the words say the same. */
export function Ring({ share, isParted = false, children }: RingProps) {
  const gap = isParted ? 12 : 0;
  const dash = isParted ? `${around / 3 - gap} ${gap}` : undefined;
  return (
    <div className="relative mx-auto aspect-square w-[min(70vw,38vh,18rem)] low:w-[min(36vw,62vh)]">
      <svg viewBox="0 0 200 200" aria-hidden="true" className="size-full -rotate-90">
        <circle
          cx="100"
          cy="100"
          r={radius}
          fill="none"
          strokeWidth="12"
          className="stroke-line"
          strokeDasharray={dash}
        />
        <circle
          cx="100"
          cy="100"
          r={radius}
          fill="none"
          strokeWidth="12"
          className="stroke-teal"
          strokeDasharray={
            isParted ? partsOf(share, gap) : `${around * Math.min(1, Math.max(0, share))} ${around}`
          }
        />
      </svg>
      <div className="absolute inset-0 flex flex-col items-center justify-center text-center leading-tight">
        {children}
      </div>
    </div>
  );
}

/** As many thirds as are left, with their gaps. */
function partsOf(share: number, gap: number): string {
  const parts = Math.ceil(Math.min(1, Math.max(0, share)) * 3);
  const part = around / 3 - gap;
  const filled = Array.from({ length: parts }, () => `${part} ${gap}`).join(' ');
  return parts === 0 ? `0 ${around}` : `${filled} 0 ${around}`;
}
