'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { PortalState } from '@/lib/client/portal/portal-store';
import { useQueue } from '@/lib/client/use-queue';
import type { PortalData } from '@/lib/schemas/portal';

type OpenPortal = Omit<PortalState, 'data' | 'phase' | 'unsentAtEnd'> & {
  data: PortalData;
  sync: ReturnType<typeof useQueue>;
  refresh: () => Promise<void>;
  /** Opens another page of the portal without asking the server for it. */
  go: (path: string) => void;
  /** Pages open without a network from now on: worker and data are both there. */
  worksOffline: boolean;
};

const Context = createContext<OpenPortal | null>(null);

/** The portal of the patient whose pages these are. Only inside `PortalProvider`. */
export function usePortal(): OpenPortal {
  const portal = useContext(Context);
  if (portal === null) throw new Error('a page of the portal outside the portal');
  return portal;
}

type Props = Omit<OpenPortal, 'sync'> & { children: ReactNode };

export function PortalProvider({ children, ...portal }: Props) {
  const sync = useQueue(portal.data.person.patientId);
  const { data, trouble, isKept, skewMs, refresh, go, worksOffline } = portal;
  // The day is read afresh once something of it was taken.
  const sentCount = sync.sent.length;
  useEffect(() => {
    if (sentCount > 0) void refresh();
  }, [sentCount, refresh]);
  const value = useMemo(
    () => ({ data, trouble, isKept, skewMs, refresh, go, worksOffline, sync }),
    [data, trouble, isKept, skewMs, refresh, go, worksOffline, sync],
  );
  return <Context value={value}>{children}</Context>;
}
