'use client';
import { useLocale } from 'react-aria-components/I18nProvider';
import { type UiText, uiTextFor } from './ui-text';

export function useUiText(): UiText {
  return uiTextFor(useLocale().locale);
}
