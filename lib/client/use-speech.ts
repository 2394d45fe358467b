'use client';
import { speak } from '#spoken';
import { use, useEffect } from 'react';
import type { Locale } from '@/lib/domain/result';

/** Waits until the words of a language are there (none for null); what the server has made stays on the screen meanwhile. */
export function useSpeech(locale: Locale | null): void {
  // Asked each time, never only while they are missing: a component that waited must find the same hook when it is made again.
  if (locale !== null) use(speak(locale));
}

/** The page itself says in which language it is; null: not known yet. */
export function usePageLanguage(locale: Locale | null): void {
  useEffect(() => {
    if (locale !== null) document.documentElement.lang = locale;
  }, [locale]);
}
