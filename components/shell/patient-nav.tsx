'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { CountBadge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { isCurrentItem, type NavItem } from './nav-item';

/** Three to five words at the foot of the screen; on low screens (landscape, large zoom) they scroll with the page. */
export function PatientNav({ items, label }: { items: readonly NavItem[]; label: string }) {
  const path = usePathname();
  return (
    <nav
      data-sticky-nav=""
      aria-label={label}
      className="border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0 print:hidden"
    >
      <ul className="mx-auto flex max-w-xl flex-wrap justify-around px-2">
        {items.map((item) => {
          const isCurrent = isCurrentItem(item, path);
          return (
            <li key={item.href}>
              <Link
                prefetch={false}
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
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
