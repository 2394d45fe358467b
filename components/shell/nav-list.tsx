'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { CountBadge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { isCurrentItem, type NavItem } from './nav-item';

/** The sections of the staff portal. */
export function NavList({ items, onNavigate }: { items: readonly NavItem[]; onNavigate?: () => void }) {
  const path = usePathname();
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item) => {
        const isCurrent = isCurrentItem(item, path);
        return (
          <li key={item.href}>
            <Link
              prefetch={false}
              href={item.href}
              {...(isCurrent ? { 'aria-current': 'page' } : {})}
              {...(onNavigate === undefined ? {} : { onClick: onNavigate })}
              className={cx(
                'flex min-h-8.5 items-center justify-between gap-2 rounded-field px-2.5 py-1 pointer-coarse:min-h-11',
                isCurrent
                  ? 'bg-tint font-bold text-teal-ink forced-colors:outline-2'
                  : 'text-ink hover:bg-tint',
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
  );
}
