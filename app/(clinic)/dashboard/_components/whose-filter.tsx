'use client';
import { useId } from 'react';
import type { ReviewRow } from '@/lib/schemas/review';

const whoseWords = { all: 'All', own: 'Mine', covered: 'Covering' } as const;
export type Whose = keyof typeof whoseWords;

export const isOf = ({ isCovered }: Pick<ReviewRow, 'isCovered'>, whose: Whose): boolean =>
  whose === 'all' || isCovered === (whose === 'covered');

type Props = { rows: readonly ReviewRow[]; whose: Whose; onChange: (whose: Whose) => void };

/** Own patients, and those one looks after for somebody who is away; only where there are any. */
export function WhoseFilter({ rows, whose, onChange }: Props) {
  const name = useId();
  if (whose === 'all' && !rows.some(({ isCovered }) => isCovered)) return null;
  return (
    <fieldset className="flex overflow-hidden rounded-field border border-edge">
      <legend className="sr-only">Whose patients</legend>
      {(Object.keys(whoseWords) as Whose[]).map((one) => (
        <label
          key={one}
          className="flex min-h-control cursor-pointer items-center gap-1.5 px-3 not-first:border-s not-first:border-edge has-checked:bg-action has-checked:font-bold has-checked:text-on-action has-focus-visible:outline-2 has-focus-visible:outline-action"
        >
          <input
            type="radio"
            name={name}
            checked={one === whose}
            onChange={() => onChange(one)}
            className="sr-only"
          />
          {whoseWords[one]} {rows.filter((row) => isOf(row, one)).length}
        </label>
      ))}
    </fieldset>
  );
}
