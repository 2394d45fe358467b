'use client';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';

type Options = { paper: 'a4' | 'letter'; print: 'standard' | 'large'; locale: 'en' | 'es' };

/** The choices above the sheet; not printed. */
export function PrintBar({ programVersionId, options }: { programVersionId: string; options: Options }) {
  const query = (change: Partial<Record<'paper' | 'print' | 'lang', string>>) =>
    new URLSearchParams({
      paper: options.paper,
      print: options.print,
      lang: options.locale,
      ...change,
    }).toString();
  const to = (change: Parameters<typeof query>[0]) => `${paths.handout(programVersionId)}?${query(change)}`;
  const other = {
    paper: options.paper === 'a4' ? 'letter' : 'a4',
    print: options.print === 'large' ? 'standard' : 'large',
    lang: options.locale === 'en' ? 'es' : 'en',
  };
  return (
    <nav
      aria-label="Printing"
      className="flex flex-wrap items-center gap-2 border-b border-line bg-side px-4 py-2 print:hidden"
    >
      <Button variant="primary" onPress={() => window.print()}>
        Print
      </Button>
      <a
        className="rounded-field px-3 py-1.5 font-bold text-action underline"
        href={`${paths.handoutPdf(programVersionId)}?${query({})}`}
      >
        PDF
      </a>
      <LinkButton variant="quiet" href={to({ paper: other.paper })}>
        {other.paper === 'a4' ? 'A4 paper' : 'Letter paper'}
      </LinkButton>
      <LinkButton variant="quiet" href={to({ print: other.print })}>
        {other.print === 'large' ? 'Large print' : 'Standard print'}
      </LinkButton>
      <LinkButton variant="quiet" href={to({ lang: other.lang })}>
        {other.lang === 'es' ? 'En español' : 'In English'}
      </LinkButton>
    </nav>
  );
}
