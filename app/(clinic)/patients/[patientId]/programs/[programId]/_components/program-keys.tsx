'use client';
import { useRouter } from 'next/navigation';
import { KeyHelp } from '@/components/ui/key-help';
import { useShortcuts } from '@/components/ui/use-shortcuts';

const hints = [
  { keys: ['h'], does: 'the handout, to print' },
  { keys: ['e'], does: 'change the program' },
];

/** The keys of the page a program is read on: after publishing, one leads to the handout. */
export function ProgramKeys({ edit, handout }: { edit: string; handout: string | null }) {
  const router = useRouter();
  useShortcuts({
    e: () => router.push(edit),
    h: () => handout !== null && router.push(handout),
  });
  return <KeyHelp hints={hints} />;
}
