import { gzipSync } from 'node:zlib';

export type PageScript = { name: string; kilobytes: number; mostKilobytes: number };

/**
 * What a phone fetches of scripts before its first picture works, gzipped. What comes later (a session, forms) and
 * what the worker keeps is not in it.
 */
const limits = { '/p': 150, '/today': 190, '/today/session': 190 } as const;

/** Reads each page as its first visitor does, and weighs the scripts that it names. */
export async function weighScripts(origin: string, patientCookie: string): Promise<PageScript[]> {
  const weighed: PageScript[] = [];
  for (const [name, mostKilobytes] of Object.entries(limits)) {
    const page = await fetch(`${origin}${name}`, { headers: { cookie: name === '/p' ? '' : patientCookie } });
    if (!page.ok) throw new Error(`${name} answered ${page.status}`);
    const tags = (await page.text()).matchAll(/<script[^>]* src="(\/_next\/static\/[^"]+\.js)"[^>]*>/g);
    const bytes = await Promise.all(
      [...new Map([...tags].map(([tag, path]) => [path ?? '', tag]))]
        // Only old browsers fetch these.
        .filter(([, tag]) => !tag.includes('noModule') && !tag.includes('nomodule'))
        .map(
          async ([path]) =>
            gzipSync(await (await fetch(`${origin}${path}`)).arrayBuffer(), { level: 9 }).length,
        ),
    );
    const kilobytes = bytes.reduce((sum, one) => sum + one, 0) / 1024;
    weighed.push({ name, kilobytes, mostKilobytes });
  }
  return weighed;
}

/** One line for each page, and whether all stay below their limits. */
export function readScripts(weighed: readonly PageScript[]): { lines: string[]; isKept: boolean } {
  return {
    lines: [
      'script of a first visit           KB gzipped      at most',
      ...weighed.map(
        ({ name, kilobytes, mostKilobytes }) =>
          `${name.padEnd(33)} ${kilobytes.toFixed(1).padStart(10)} ${String(mostKilobytes).padStart(12)}`,
      ),
    ],
    isKept: weighed.every(({ kilobytes, mostKilobytes }) => kilobytes <= mostKilobytes),
  };
}
