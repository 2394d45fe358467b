import { readdirSync, readFileSync } from 'node:fs';
import { send, type Shot } from './load.ts';

const renders = 1_000;
const atOnce = 2;
const warmUps = 100;
/** Growth from the hundredth to the thousandth render that still counts as flat. */
const flatGrowth = 1.15;

/** A different sheet each time, so that nothing is measured that was set before. */
const variants = ['a4', 'letter'].flatMap((paper) =>
  ['standard', 'large'].flatMap((print) =>
    ['en', 'es'].map((lang) => `paper=${paper}&print=${print}&lang=${lang}`),
  ),
);

export type HandoutFigures = {
  renders: number;
  p50Ms: number;
  p99Ms: number;
  memoryMb: { after: number; megabytes: number }[];
  isFlat: boolean;
};

/** A thousand handouts, two at a time, in every paper, print and language, and the memory of the product and its typesetters meanwhile. */
export async function measureHandouts(shot: Shot): Promise<HandoutFigures> {
  const times: number[] = [];
  const memoryMb: HandoutFigures['memoryMb'] = [];
  let next = 0;
  const worker = async () => {
    while (next < renders) {
      const place = next;
      next += 1;
      const startedAt = performance.now();
      const status = await send({ ...shot, path: `${shot.path}?${variants[place % variants.length]}` });
      if (status >= 400) throw new Error(`the handout answered ${status}`);
      if (place >= warmUps) times.push(performance.now() - startedAt);
      if ([100, 500, renders].includes(place + 1))
        memoryMb.push({ after: place + 1, megabytes: memoryOfProduct() });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const [first, , last] = memoryMb.map(({ megabytes }) => megabytes);
  return {
    renders,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    memoryMb,
    isFlat: first !== undefined && last !== undefined && last <= first * flatGrowth,
  };
}

/** Resident memory of the serving process and the typesetters below this process, in megabytes. */
function memoryOfProduct(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(pid));
  const below = new Set([String(process.pid)]);
  for (const { pid, parent } of processes.toSorted((a, b) => Number(a.pid) - Number(b.pid)))
    if (below.has(parent)) below.add(pid);
  const own = processes.filter(
    ({ pid, command }) => below.has(pid) && /serve\.mjs|typst-process/.test(command),
  );
  return Math.round(own.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024);
}

function readProcess(pid: string) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? '0';
    return [{ pid, parent: field('PPid'), kilobytes: Number(field('VmRSS')), command }];
  } catch {
    // It has ended since the list was read.
    return [];
  }
}

/** The figures in words. */
export function readHandouts({ renders: count, p50Ms, p99Ms, memoryMb, isFlat }: HandoutFigures): string {
  const memory = memoryMb.map(({ after, megabytes }) => `${megabytes} MB after ${after}`).join(', ');
  return `${count} handouts, ${atOnce} at a time: p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms; memory ${memory}: ${isFlat ? 'flat' : 'GROWS'}`;
}
