'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SearchField } from '@/components/ui/search-field';
import { paths } from '@/lib/paths';

type Scope = 'mine' | 'clinic';
type Props = {
  q: string;
  scope: Scope;
  hasOwn: boolean;
  hasFocus: boolean;
  /** The address of the patient, when `q` finds exactly one of the own. */
  onlyFound: string | null;
};

/** Finds while one types; the address carries the words, so that Back returns to the same list. Enter opens the only one found. */
export function PatientFinder({ q, scope, hasOwn, hasFocus, onlyFound }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(q);
  const [, startSearch] = useTransition();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    // Enter may come before the list of the last letter: it opens what these very words find.
    if (wanted !== null && wanted === q && onlyFound !== null) router.push(onlyFound);
  }, [wanted, q, onlyFound, router]);
  const search = (words: string, where: Scope) => {
    setTyped(words);
    setWanted(null);
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
          onSubmit={setWanted}
          autoFocus={hasFocus}
          shortcut="/"
        />
      </div>
    </div>
  );
}
