'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SearchField } from '@/components/ui/search-field';
import { paths } from '@/lib/paths';

type Scope = 'mine' | 'clinic';
type Props = { q: string; scope: Scope; hasOwn: boolean };

/** Finds while one types; the address carries the words, so that Back returns to the same list. */
export function PatientFinder({ q, scope, hasOwn }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(q);
  const [, startSearch] = useTransition();
  const search = (words: string, where: Scope) => {
    setTyped(words);
    const query = new URLSearchParams({
      ...(words === '' ? {} : { q: words }),
      ...(hasOwn ? { scope: where } : {}),
    });
    startSearch(() => router.replace(`${paths.patients}?${query.toString()}`));
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      {hasOwn && (
        <SegmentedControl
          label="Whose patients"
          value={scope}
          onChange={(where) => search(typed, where)}
          options={[
            { value: 'mine', label: 'Mine' },
            { value: 'clinic', label: 'Clinic' },
          ]}
        />
      )}
      <div className="w-full max-w-sm">
        <SearchField
          label="Find a patient"
          value={typed}
          onChange={(words) => search(words, scope)}
          shortcut="/"
        />
      </div>
    </div>
  );
}
