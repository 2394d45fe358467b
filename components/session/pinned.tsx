import type { ReactNode } from 'react';

/**
 * The main control of a screen of the session, always in sight. On low windows (landscape, large zoom) it stands in its place on the
 * page instead of over it.
 */
export function Pinned({ children }: { children: ReactNode }) {
  return (
    <div
      data-sticky-nav=""
      className="z-10 -mx-5 mt-auto flex flex-col gap-2 border-t border-line bg-paper px-5 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] low:mx-0 low:mt-0 low:border-t-0 low:px-0 low:pt-1 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0"
    >
      {children}
    </div>
  );
}
