'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ProblemError } from '@/lib/client/problem';

const freshMs = 30_000;
const mostRetries = 2;

/** One cache for each page load: nothing of one person stays for the next. Only failures that may pass are tried again. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: freshMs,
            retry: (count, error) =>
              count < mostRetries && error instanceof ProblemError && error.isTemporary,
          },
          mutations: { retry: false },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
