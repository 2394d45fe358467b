'use client';
import { usePathname } from 'next/navigation';
import { type ComponentType, useEffect, useState } from 'react';
import { fetchPutOff, putOff } from '@/lib/client/put-off';
import { whenIdle } from '@/lib/client/when-idle';

/**
 * A part of a page that nobody sees at first, such as the form in a dialog: it is not in what the page waits for. It is fetched as soon as
 * the page is at rest (`FetchParts`), and at the latest when it is shown.
 */
export function laterPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Part: ComponentType<P> | null = null;
  const fetch = putOff(async () => {
    Part = await load();
  });
  return function LaterPart(props: P) {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => Part);
    const [isLost, setLost] = useState(false);
    useEffect(() => {
      if (Shown !== null) return;
      fetch().then(
        () => setShown(() => Part),
        () => setLost(true),
      );
    }, [Shown]);
    if (Shown !== null) return <Shown {...props} />;
    return (
      <output>
        {isLost ? 'Not loaded: there is no connection. Close this and open it again.' : 'Loading…'}
      </output>
    );
  };
}

/** Fetches, once the page is at rest, all that it has put off; and again on the next page, which may put off more. */
export function FetchParts(): null {
  const page = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other parts
  useEffect(() => whenIdle(fetchPutOff), [page]);
  return null;
}
