import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';

/** One figure of a phone: what a person waits for. */
export type PhoneFigure = {
  name: string;
  network: string;
  value: number;
  most: number;
  unit: 'ms' | 'shift';
};

type Network = { name: string; latencyMs: number; bytesPerSecond: number; cpu: number };

/** A phone of some years in a bad place, and the same one at home. */
const networks: readonly Network[] = [
  { name: 'slow 4G, CPU × 4', latencyMs: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8, cpu: 4 },
  { name: '9 Mbps, CPU × 4', latencyMs: 100, bytesPerSecond: (9 * 1024 * 1024) / 8, cpu: 4 },
];

const limits = {
  'today, first visit': 2_500,
  'today, opened again': 1_000,
  'session, first visit': 2_500,
  'next page of the portal': 300,
  'next set': 100,
} as const;
type Wait = keyof typeof limits;
const mostShift = 0.02;
/** What still moves after the last answer has moved by then. */
const settleMs = 1_000;

/** Opens the patient's pages as a phone does, on two networks, with an empty cache at first. */
export async function measurePhone(
  origin: string,
  patientCookie: string,
  executablePath: string,
): Promise<PhoneFigure[]> {
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] });
  try {
    const figures: PhoneFigure[] = [];
    for (const network of networks) {
      const { waits, shift } = await onePhone(() => newPhone(browser, origin, patientCookie), network);
      const common = { network: network.name };
      for (const [name, value] of waits)
        figures.push({ ...common, name, value, most: limits[name], unit: 'ms' });
      figures.push({
        ...common,
        name: 'layout shift, worst page',
        value: shift,
        most: mostShift,
        unit: 'shift',
      });
    }
    return figures;
  } finally {
    await browser.close();
  }
}

type Browser = Awaited<ReturnType<typeof chromium.launch>>;

async function newPhone(browser: Browser, origin: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ baseURL: origin, locale: 'en-GB', hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    viewport: { width: 360, height: 640 },
  });
  const pairs = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
  await context.addCookies(pairs);
  await context.addInitScript(watchPage);
  return context;
}

async function onePhone(
  open: () => Promise<BrowserContext>,
  network: Network,
): Promise<{ waits: [Wait, number][]; shift: number }> {
  const waits: [Wait, number][] = [];
  const shifts: number[] = [];
  const visit = async (context: BrowserContext, path: string): Promise<{ page: Page; largestMs: number }> => {
    const page = await context.newPage();
    await slowDown(await context.newCDPSession(page), network);
    await page.goto(path, { waitUntil: 'networkidle' });
    await wait(settleMs);
    const { largestMs, shift } = await page.evaluate(readWatch);
    shifts.push(shift);
    return { page, largestMs };
  };

  const own = await open();
  const first = await visit(own, '/today');
  waits.push(['today, first visit', first.largestMs]);
  await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await first.page.close();
  const again = await visit(own, '/today');
  waits.push(['today, opened again', again.largestMs]);
  waits.push(['next page of the portal', await timeTo(again.page, 'a[href="/progress"]', '#main h1', true)]);
  await own.close();

  const fresh = await open();
  const session = await visit(fresh, '/today/session');
  waits.push(['session, first visit', session.largestMs]);
  waits.push(['next set', await nextSet(session.page)]);
  await fresh.close();
  return { waits, shift: Math.max(...shifts) };
}

async function slowDown(wire: CDPSession, { latencyMs, bytesPerSecond, cpu }: Network): Promise<void> {
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: latencyMs, downloadThroughput: bytesPerSecond },
    uploadThroughput: bytesPerSecond / 2,
  });
  await wire.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** From the press on one thing to another being painted anew. */
async function timeTo(page: Page, press: string, shown: string, isOther: boolean): Promise<number> {
  return page.evaluate(
    async ([from, to, other]) => {
      const before = document.querySelector(to)?.textContent;
      const startedAt = performance.now();
      document.querySelector<HTMLElement>(from)?.click();
      for (;;) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        const now = document.querySelector(to)?.textContent;
        if (now !== undefined && (!other || now !== before)) return performance.now() - startedAt;
        if (performance.now() - startedAt > 10_000) return Number.NaN;
      }
    },
    [press, shown, isOther] as const,
  );
}

/** Goes past the question before the session, says "done" once, and times the answer. */
async function nextSet(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'I would rather not say' }).click();
  const done = page.getByRole('button', { name: /^Done/ });
  await done.waitFor();
  await done.evaluate((button) => button.setAttribute('data-measured', ''));
  return timeTo(page, '[data-measured]', '#main', true);
}

/** Runs in the page: notes the largest paint and every shift that nobody caused. */
function watchPage(): void {
  const seen = { largestMs: 0, shift: 0 };
  Object.assign(window, { plimsollSeen: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestMs = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function readWatch(): { largestMs: number; shift: number } {
  const { plimsollSeen } = window as unknown as { plimsollSeen: { largestMs: number; shift: number } };
  return plimsollSeen;
}

/** One line for each figure, and whether all stay below their limits. */
export function readPhone(figures: readonly PhoneFigure[]): { lines: string[]; isKept: boolean } {
  const write = (value: number, unit: PhoneFigure['unit']) => value.toFixed(unit === 'ms' ? 0 : 3);
  return {
    lines: [
      'a phone                           network                  measured      at most',
      ...figures.map(
        ({ name, network, value, most, unit }) =>
          `${name.padEnd(33)} ${network.padEnd(20)} ${write(value, unit).padStart(12)} ${write(most, unit).padStart(12)}`,
      ),
    ],
    isKept: figures.every(({ value, most }) => value <= most),
  };
}
