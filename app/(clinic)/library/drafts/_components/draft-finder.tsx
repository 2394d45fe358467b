'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { SearchField } from '@/components/ui/search-field';
import { paths } from '@/lib/paths';

/** Finds drafts while one types; the address carries the words, so that Back returns to the same list. */
export function DraftFinder({ q }: { q: string }) {
  const router = useRouter();
  const [typed, setTyped] = useState(q);
  const [, startSearch] = useTransition();
  return (
    <div className="max-w-sm">
      <SearchField
        label="Find a draft"
        value={typed}
        shortcut="/"
        onChange={(words) => {
          setTyped(words);
          const query = words === '' ? '' : `?${new URLSearchParams({ q: words }).toString()}`;
          startSearch(() => router.replace(`${paths.exerciseDrafts}${query}`));
        }}
      />
    </div>
  );
}
