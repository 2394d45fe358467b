'use client';
import { isSpoken, speak } from '#spoken';
import { use } from 'react';
import type { Locale } from '@/lib/domain/result';

/** Waits until the words of a language are there (none for null); what the server has made stays on the screen meanwhile. */
export function useSpeech(locale: Locale | null): void {
  if (locale !== null && !isSpoken(locale)) use(speak(locale));
}
