import type { ReactNode } from 'react';

/** The main control of the day, in sight at any height above the menu; on low screens it scrolls with the page. */
export function DayBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-sticky-bar=""
      className="-mx-5 flex flex-col gap-3 border-t border-line bg-paper px-5 py-3 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-[calc(3.25rem+1px+env(safe-area-inset-bottom))] [@media(min-height:36rem)]:z-10"
    >
      {children}
    </div>
  );
}
