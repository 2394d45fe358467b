'use client';
import { useSyncExternalStore } from 'react';
import { Notice } from '@/components/ui/notice';
import { LoadingState } from '@/components/ui/states';
import { onNetwork } from '@/lib/client/on-network';
import { usePortal } from '@/lib/client/portal/use-portal';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import { openingWords } from '@/lib/domain/messages/portal-opening';

/** In the place of a screen that is still being fetched; without a network it says what it waits for. */
export function PartComing() {
  const locale = usePortal().data.person.language;
  const isOnline = useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <>
      {!isOnline && <Notice tone="warn">{portalWords[locale].partNeedsConnection}</Notice>}
      <LoadingState label={openingWords[locale].opening} />
    </>
  );
}
