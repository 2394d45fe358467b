export type NavItem = {
  href: string;
  label: string;
  /** A count and the words for it, e.g. `{ count: 5, label: '5 patients need you' }`. */
  badge?: { count: number; label: string };
  /** Left out: the address decides. */
  current?: boolean;
};

/** A section is current on its own page and on the pages below it. */
export function isCurrentItem(item: NavItem, path: string): boolean {
  return item.current ?? (path === item.href || path.startsWith(`${item.href}/`));
}
