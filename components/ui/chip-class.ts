import { cx } from './cx';

/** The look of a fact in a row of facts, for buttons and for links. */
export const chipClass = (isNew: boolean): string =>
  cx(
    'inline-flex min-h-control-compact items-center gap-1.5 rounded-field border bg-card px-2.5 py-0.5 text-start text-sm text-ink no-underline hover:border-ink',
    isNew ? 'border-dashed border-edge' : 'border-edge',
  );
