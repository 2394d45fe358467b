'use client';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { cx } from '@/components/ui/cx';
import { TextLink } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { Neighbour } from '@/lib/server/data/exercise/exercise';

type Props = { current: Neighbour; easier: readonly Neighbour[]; harder: readonly Neighbour[] };
type Rung = { key: string; says: string; at: readonly Neighbour[]; isCurrent: boolean };

/** The exercise between those one step harder and easier, as a ladder: arrow keys walk over the rungs, Enter or a click steps onto one. */
export function Ladder({ current, easier, harder }: Props) {
  const frame = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const press = (event: KeyboardEvent) => walk(event, element);
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, []);
  const rungs: Rung[] = [
    ...(harder.length === 0 ? [] : [{ key: 'harder', says: 'Harder', at: harder, isCurrent: false }]),
    { key: 'current', says: `Level ${current.level}`, at: [current], isCurrent: true },
    ...(easier.length === 0 ? [] : [{ key: 'easier', says: 'Easier', at: easier, isCurrent: false }]),
  ];
  return (
    <section aria-labelledby="ladder" className="flex flex-col gap-2">
      <h2 id="ladder">Easier and harder</h2>
      <ol ref={frame} className="flex flex-col">
        {rungs.map((rung) => (
          <RungRow key={rung.key} rung={rung} current={current.slug} />
        ))}
      </ol>
      {harder.length === 0 && <p className="text-muted">Nothing harder is on record.</p>}
      {easier.length === 0 && <p className="text-muted">Nothing easier is on record.</p>}
    </section>
  );
}

function RungRow({ rung: { says, at, isCurrent }, current }: { rung: Rung; current: string }) {
  return (
    <li className="flex gap-2">
      <span className="w-16 flex-none self-center text-sm text-muted">{says}</span>
      <div className="min-w-0 flex-1 border-x-4 border-y-2 border-line p-2">
        <ul className="flex flex-wrap gap-2">
          {at.map((one) => (
            <li key={one.slug} className="flex flex-col gap-0.5">
              <Step one={one} isCurrent={isCurrent} />
              {!isCurrent && (
                <TextLink href={paths.compareExercises(current, one.slug)}>
                  <span className="text-sm">
                    Compare<span className="sr-only"> with {one.name}</span>
                  </span>
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Step({ one: { slug, name, level }, isCurrent }: { one: Neighbour; isCurrent: boolean }) {
  return (
    <Link
      href={paths.exercise(slug)}
      prefetch={false}
      data-rung={isCurrent ? 'current' : 'other'}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      className={cx(
        'flex w-28 flex-col gap-1 rounded-field border-2 p-1.5 text-sm leading-tight text-ink no-underline hover:bg-tint',
        isCurrent ? 'border-action bg-tint font-bold' : 'border-line bg-card',
      )}
    >
      <ExerciseThumb slug={slug} />
      <span>{name}</span>
      <span className="text-muted">{isCurrent ? 'this one' : `level ${level}`}</span>
    </Link>
  );
}

/** Up and down change the rung, left and right move along it. */
function walk(event: KeyboardEvent, frame: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...frame.children].map((row) => [...row.querySelectorAll<HTMLElement>('a[data-rung]')]);
  const row = rows.findIndex((links) => links.some((link) => link === document.activeElement));
  const column = rows[row]?.findIndex((link) => link === document.activeElement) ?? -1;
  if (row === -1 || column === -1) return;
  const next = {
    ArrowUp: rows[row - 1]?.[0],
    ArrowDown: rows[row + 1]?.[0],
    ArrowLeft: rows[row]?.[column - 1],
    ArrowRight: rows[row]?.[column + 1],
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
