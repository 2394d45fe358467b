'use client';
import { createContext, useContext } from 'react';
import { fallbackLocale, localeTag } from '@/lib/domain/messages/languages';

/** The language of controls: words, decimal mark, order of a date. A tag such as `en-GB` or `es-ES`. */
export const UiLocale = createContext<string>(localeTag[fallbackLocale]);

export const useUiLocale = (): string => useContext(UiLocale);
