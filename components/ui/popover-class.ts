/** The floating sheet of selects, combo boxes and menus. */
export const popoverClass =
  'z-40 min-w-(--trigger-width) max-w-[min(32rem,calc(100vw-1.5rem))] overflow-auto rounded-panel border border-edge bg-card p-1 text-base text-ink shadow-float';

export const optionClass =
  'flex min-h-control-compact items-center gap-2 rounded-field px-2.5 py-1 outline-none data-focused:bg-tint data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus data-selected:font-bold data-disabled:text-muted data-hovered:bg-tint cursor-default';
