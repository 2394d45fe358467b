import { CountBadge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import type { NavItem } from './nav-item';

/** Three to five words at the foot of the screen; on low screens (landscape, large zoom) they scroll with the page. Away while one thing is asked alone. */
export function PatientNav({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <nav
      data-sticky-nav=""
      aria-label={label}
      className="border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0 in-[.patient:has([data-alone])]:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-xl flex-wrap justify-around px-2">
        {items.map((item) => {
          const isCurrent = item.current === true;
          return (
            <li key={item.href}>
              <a
                href={item.href}
                {...(isCurrent ? { 'aria-current': 'page' } : {})}
                className={cx(
                  'flex min-h-13 items-center gap-1.5 border-t-3 px-2.5 text-sm',
                  isCurrent ? 'border-action font-bold text-teal-ink' : 'border-transparent text-ink',
                )}
              >
                {item.label}
                {item.badge !== undefined && item.badge.count > 0 && (
                  <CountBadge count={item.badge.count} label={item.badge.label} />
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
