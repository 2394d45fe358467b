'use client';
import { useRouter } from 'next/navigation';
import { KeyHelp, KeyLine } from '@/components/ui/key-help';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { paths } from '@/lib/paths';

const hints = [
  { keys: ['j', 'k'], does: 'move' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['/'], does: 'find a patient' },
  { keys: ['n'], does: 'new patient' },
];

/** The keys of the review list: the focus moves from patient to patient, so that Enter opens and Tab reaches the next step. */
export function DashboardKeys() {
  const router = useRouter();
  useShortcuts({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    n: () => router.push(paths.newPatient),
    '/': () => router.push(paths.findPatient),
  });
  return (
    <div className="flex items-center gap-2">
      <KeyLine hints={hints.slice(0, 3)} />
      <KeyHelp hints={hints} />
    </div>
  );
}

function moveFocus(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('tbody th a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
}
