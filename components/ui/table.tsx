import type { ReactNode } from 'react';
import { cx } from './cx';
import { ScrollFrame } from './scroll-frame';

type TableProps = {
  /** Names the table for screen readers; shown above it with `captionShown`. */
  caption: ReactNode;
  captionShown?: boolean;
  /** On phones each row becomes a block of its own. For lists of people and things, not for columns of
   *  numbers. The first two cells take a line each, the rest share one. */
  stacks?: boolean;
  /** On phones the head of each row takes a line of its own, its two cells stand side by side beneath. */
  pairs?: boolean;
  children: ReactNode;
};

const stackClass = cx(
  'narrow:block narrow:[&_tbody]:block narrow:[&_thead]:sr-only narrow:[&_tr]:flex narrow:[&_tr]:flex-wrap narrow:[&_tr]:items-center',
  'narrow:[&_tr]:gap-x-5 narrow:[&_tr]:gap-y-1.5 narrow:[&_tr]:p-3.5 narrow:[&_td:nth-child(2)]:w-full narrow:[&_td]:w-auto narrow:[&_td]:p-0 narrow:[&_td]:text-start narrow:[&_th]:w-full narrow:[&_th]:p-0',
);

const pairsClass = cx(
  'narrow:block narrow:[&_caption]:block narrow:[&_tbody]:block narrow:[&_thead]:block narrow:[&_tr]:grid narrow:[&_tr]:grid-cols-2',
  'narrow:[&_thead_th:first-child]:sr-only narrow:[&_thead_th]:whitespace-normal narrow:[&_tbody_th]:col-span-2 narrow:[&_tbody_th]:pb-0 narrow:[&_td]:min-w-0 narrow:[&_td]:pt-1',
);

/** A table in a panel that scrolls inside itself on narrow screens, by keyboard too. */
export function Table({ caption, captionShown = false, stacks, pairs, children }: TableProps) {
  return (
    <ScrollFrame label={typeof caption === 'string' ? caption : undefined}>
      <table
        className={cx(
          'w-full border-collapse text-start',
          stacks === true && stackClass,
          pairs === true && pairsClass,
        )}
      >
        <caption className={captionShown ? 'px-3 pt-2.5 pb-1 text-start font-bold' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </ScrollFrame>
  );
}

/** `fit`: as narrow as its words, which stay on one line. */
type CellProps = {
  align?: 'start' | 'end' | 'center';
  width?: 'auto' | 'fit';
  colSpan?: number;
  children?: ReactNode;
};
type HeadProps = CellProps & { scope?: 'col' | 'row' };

const aligned = { start: 'text-start', end: 'text-end', center: 'text-center' } as const;

export function Th({ scope = 'col', align = 'start', width = 'auto', colSpan, children }: HeadProps) {
  return (
    <th
      scope={scope}
      colSpan={colSpan}
      className={cx(
        'px-3 py-2',
        scope === 'col'
          ? 'border-b border-line text-xs font-normal whitespace-nowrap text-muted'
          : 'align-middle font-bold',
        width === 'fit' && 'w-px whitespace-nowrap',
        aligned[align],
      )}
    >
      {children}
    </th>
  );
}

const namedClass =
  'narrow:before:me-1.5 narrow:before:text-sm narrow:before:text-muted narrow:before:content-[attr(data-name)]';

/** `name`: of a value that does not say what it is, where the table stacks and its heads are gone. */
export function Td({
  align = 'start',
  width = 'auto',
  colSpan,
  name,
  children,
}: CellProps & { name?: string }) {
  return (
    <td
      colSpan={colSpan}
      data-name={name}
      className={cx(
        'px-3 py-2.5 align-middle',
        width === 'fit' && 'w-px whitespace-nowrap',
        name !== undefined && namedClass,
        aligned[align],
      )}
    >
      {children}
    </td>
  );
}

type RowProps = { isCurrent?: boolean; children: ReactNode };

/** A row; `isCurrent` marks the one the keys act on. */
export function Tr({ isCurrent = false, children }: RowProps) {
  return (
    <tr
      {...(isCurrent ? { 'aria-current': true } : {})}
      className={cx(
        'border-t border-line first:border-t-0',
        isCurrent ? 'bg-tint shadow-[inset_3px_0_0_var(--action)]' : 'hover:bg-tint/50',
      )}
    >
      {children}
    </tr>
  );
}

/** Name and value in two columns, for identity and settings that are read, not compared. */
export function FactList({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-5 gap-y-1.5 max-sm:grid-cols-1 max-sm:gap-y-0">
      {facts.map((fact) => (
        <div key={fact.name} className="contents">
          <dt className="text-muted">{fact.name}</dt>
          <dd className="min-w-0 max-sm:mb-2">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
