'use client';
import {
  type MouseEvent,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { UiLocale } from '@/components/ui/ui-locale';
import { onLeft } from '@/lib/client/offline/device';
import { onPopped } from '@/lib/client/own-history';
import { startWorker, takeUpdate } from '@/lib/client/offline/worker';
import { makePortal, type Portal, type PortalState } from '@/lib/client/portal/portal-store';
import { PortalProvider } from '@/lib/client/portal/use-portal';
import { usePageLanguage, useSpeech } from '@/lib/client/use-speech';
import { localeTag } from '@/lib/domain/messages/languages';
import { patientWords } from '@/lib/domain/messages/patient';
import { portalPaths } from '@/lib/portal-paths';
import type { PortalData } from '@/lib/schemas/portal';
import { PartComing } from './part-coming';
import { PortalFrame } from './portal-frame';
import { asPortalPath, type PortalPath, titleOf } from './portal-path';
import { PortalUnopened } from './portal-unopened';
import { fetchLater, later } from './later';
import { TodayScreen } from './today/today-screen';

const GuidedSession = later(() => import('./session/guided-session').then((file) => file.GuidedSession));
const ProgressScreen = later(() => import('./progress-screen').then((file) => file.ProgressScreen));
const MeScreen = later(() => import('./me-screen').then((file) => file.MeScreen));

const LeftQuestions = later(() => import('./left-questions').then((file) => file.LeftQuestions));
const ConsentScreen = later(() => import('./consent-screen').then((file) => file.ConsentScreen));
const AccessEnded = later(() => import('./access-ended').then((file) => file.AccessEnded));

type PortalAppProps = {
  /** What the server knew when it made the page; null in the shell, which holds nobody's data. */
  initial: PortalData | null;
  /** null in the shell: the address decides. */
  path: PortalPath | null;
};

/** All pages of one patient: they go from one to the other without the server, and open from what the device keeps. */
export function PortalApp({ initial, path: firstPath }: PortalAppProps) {
  // In the shell the portal itself waits for the words, once it knows whose pages these are.
  useSpeech(initial?.person.language ?? null);
  const [portal] = useState<Portal>(() => makePortal(initial));
  const state = useSyncExternalStore(portal.subscribe, portal.read, portal.read);
  const path = usePath(firstPath);
  const { data } = state;
  const asksConsent = useConsent(state);
  const isAsSent = useAsSent(initial, path, asksConsent);
  const [hasWorker, setHasWorker] = useState(false);
  useEffect(() => portal.start(), [portal]);
  const isShown = data !== null && path !== null;
  useEffect(() => (isShown ? fetchLater() : undefined), [isShown]);

  const isShared = data?.person.isShared ?? true;
  useEffect(() => {
    if (isShared) return;
    void startWorker().then(setHasWorker);
  }, [isShared]);
  // A page that was just opened has nothing under way yet; a session never changes its version.
  useEffect(() => {
    if (window.location.pathname === portalPaths.today) void takeUpdate();
  }, []);

  usePageLanguage(data?.person.language ?? null);
  const patientId = data?.person.patientId;
  useEffect(
    () =>
      onLeft((left) => {
        if (left === patientId) window.location.replace(portalPaths.enter);
      }),
    [patientId],
  );

  const title = data === null || path === null ? null : titleOf(path, patientWords[data.person.language]);
  const isMoved = useRef(false);
  useEffect(() => {
    if (title !== null) document.title = `${title} · Plimsoll`;
  }, [title]);
  const go = useCallback((to: string) => {
    isMoved.current = true;
    goTo(to, 'after');
  }, []);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    window.scrollTo(0, 0);
    // A screen that has begun with a question of its own has the focus there already.
    const main = document.querySelector<HTMLElement>('#main');
    if (main?.contains(document.activeElement) === false) main.focus({ preventScroll: true });
  }, [path]);

  /** Links within the portal stay in it; all else, and what somebody opens in another tab, goes its own way. */
  function follow(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const to = link === null ? null : asPortalPath(link.getAttribute('href') ?? '');
    if (to === null) return;
    event.preventDefault();
    go(to);
  }

  if (data !== null && state.unsentAtEnd !== null)
    return (
      <UiLocale value={localeTag[data.person.language]}>
        <Suspense fallback={null}>
          <AccessEnded data={data} unsent={state.unsentAtEnd} onDrop={portal.dropUnsent} />
        </Suspense>
      </UiLocale>
    );
  if (data === null || path === null)
    return <PortalUnopened phase={unopened(state, path)} onRetry={portal.refresh} />;
  const { language } = data.person;
  const screen =
    asksConsent && path !== portalPaths.me ? (
      <ConsentScreen />
    ) : path === portalPaths.session ? (
      <GuidedSession onNothing={() => goTo(portalPaths.today, 'instead')} />
    ) : path === portalPaths.progress ? (
      <ProgressScreen />
    ) : path === portalPaths.me ? (
      <MeScreen />
    ) : (
      <TodayScreen />
    );
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- links answer keys by clicks of their own
    <div lang={language} onClickCapture={follow}>
      <UiLocale value={localeTag[language]}>
        <PortalProvider
          {...state}
          data={data}
          refresh={portal.refresh}
          go={go}
          worksOffline={hasWorker && state.isKept}
        >
          <PortalFrame path={path}>
            {isAsSent ? screen : <Suspense fallback={<PartComing />}>{screen}</Suspense>}
            <Suspense fallback={null}>
              <LeftQuestions />
            </Suspense>
          </PortalFrame>
        </PortalProvider>
      </UiLocale>
    </div>
  );
}

/**
 * Whether the person is asked to agree first. Not begun without a network, where nobody could agree and the exercises that are kept here
 * must stay in reach; once it is on the screen it stays there.
 */
function useConsent({ data, trouble }: PortalState): boolean {
  const isDue = data?.consent !== null && data?.consent !== undefined;
  const [isAsked, setAsked] = useState(false);
  const asks = isDue && (isAsked || trouble === 'none');
  if (asks !== isAsked) setAsked(asks);
  return asks;
}

/**
 * Whether the screen is still the one that the server has sent. Nothing may stand in its place while its script comes: the server would
 * send that first, and what is below it would move. Every later screen has a stand-in until it is there.
 */
function useAsSent(initial: PortalData | null, path: PortalPath | null, asksConsent: boolean): boolean {
  const [sent] = useState({ path, asksConsent });
  const [isLeft, setLeft] = useState(initial === null);
  if (!isLeft && (path !== sent.path || asksConsent !== sent.asksConsent)) setLeft(true);
  return !isLeft && path === sent.path && asksConsent === sent.asksConsent;
}

/** The shell in a place that is no page of the portal is the entrance, opened without a network. */
function unopened({ data, phase }: PortalState, path: PortalPath | null) {
  if (path !== null || phase === 'opening') return phase === 'empty' ? 'empty' : 'opening';
  return data === null ? 'entrance' : 'held';
}

const pathListeners = new Set<() => void>();

function goTo(path: string, place: 'after' | 'instead'): void {
  if (place === 'after') window.history.pushState(null, '', path);
  else window.history.replaceState(null, '', path);
  for (const listener of pathListeners) listener();
}

function onPath(changed: () => void): () => void {
  pathListeners.add(changed);
  const unheard = onPopped(changed);
  return () => {
    pathListeners.delete(changed);
    unheard();
  };
}

const usePath = (first: PortalPath | null): PortalPath | null =>
  useSyncExternalStore(
    onPath,
    () => asPortalPath(window.location.pathname),
    () => first,
  );
