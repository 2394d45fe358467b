'use client';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/plain-button';

type PictureOrTableProps = {
  heading: string;
  /** What the button says: what it changes to. */
  labels: { asTable: string; asPicture: string };
  picture: ReactNode;
  table: ReactNode;
};

/** A part of the page whose picture can be swapped for a table of the same numbers, in place. */
export function PictureOrTable({ heading, labels, picture, table }: PictureOrTableProps) {
  const [isTable, setTable] = useState(false);
  const label = isTable ? labels.asPicture : labels.asTable;
  return (
    <section className="flex flex-col gap-2 break-inside-avoid">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h2>{heading}</h2>
        <span className="-me-2.5 print:hidden">
          <Button variant="quiet" aria-label={`${heading}: ${label}`} onPress={() => setTable(!isTable)}>
            {label}
          </Button>
        </span>
      </div>
      {isTable ? table : picture}
    </section>
  );
}
