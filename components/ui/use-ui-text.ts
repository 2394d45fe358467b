'use client';
import { useUiLocale } from './ui-locale';
import { type UiText, uiTextFor } from './ui-text';

export function useUiText(): UiText {
  return uiTextFor(useUiLocale());
}
