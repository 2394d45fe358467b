import type { ReactNode } from 'react';

export type PageHeadingProps = { title: ReactNode; lede?: ReactNode; actions?: ReactNode };

/** The one h1 of a page, a line under it, and what can be done with the whole page. */
export function PageHeading({ title, lede, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1>{title}</h1>
        {lede !== undefined && <div className="mt-1 text-muted">{lede}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}

type Width = 'text' | 'form' | 'full';
const widths: Record<Width, string> = { text: 'max-w-3xl', form: 'max-w-2xl', full: 'max-w-none' };

/** Margins of a staff page, below the patient header where there is one. */
export function StaffPage({ width = 'full', children }: { width?: Width; children: ReactNode }) {
  return (
    <div className={`flex flex-col gap-5 px-4 py-5 sm:px-7 sm:py-6 print:p-0 ${widths[width]}`}>
      {children}
    </div>
  );
}
