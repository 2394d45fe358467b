import { readdirSync, readFileSync } from 'node:fs';
import { send, type Shot } from './load.ts';

const renders = 1_000;
const atOnce = 2;
const warmUps = 100;
/** The renders up to which memory is told, and how many before each are looked at, so many apart. */
const marks = [200, 600, renders];
const window = 100;
const sampleEvery = 10;
/** Growth from the first mark to the last that still counts as flat. */
const flatGrowth = 1.15;

/** A different sheet each time, so that nothing is measured that was set before. */
const variants = ['a4', 'letter'].flatMap((paper) =>
  ['standard', 'large'].flatMap((print) =>
    ['en', 'es'].map((lang) => `paper=${paper}&print=${print}&lang=${lang}`),
  ),
);

/** Resident memory in megabytes after so many renders. */
type Sample = { after: number; server: number; typesetters: number };

export type HandoutFigures = {
  renders: number;
  p50Ms: number;
  p99Ms: number;
  memoryMb: Sample[];
  isFlat: boolean;
};

/**
 * A thousand handouts, two at a time, in every paper, print and language, and the memory of the product and its
 * typesetters meanwhile. Memory rises and falls with what is not yet swept up: the lowest of a hundred renders is what is
 * really held.
 */
export async function measureHandouts(shot: Shot): Promise<HandoutFigures> {
  const times: number[] = [];
  const samples: Sample[] = [];
  let next = 0;
  const worker = async () => {
    while (next < renders) {
      const place = next;
      next += 1;
      const startedAt = performance.now();
      const status = await send({ ...shot, path: `${shot.path}?${variants[place % variants.length]}` });
      if (status >= 400) throw new Error(`the handout answered ${status}`);
      if (place >= warmUps) times.push(performance.now() - startedAt);
      if ((place + 1) % sampleEvery === 0) samples.push({ after: place + 1, ...memoryOfProduct() });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const memoryMb = marks.map((after) => lowestBefore(after, samples));
  const [first, last] = [memoryMb.at(0), memoryMb.at(-1)].map(
    (memory) => (memory?.server ?? 0) + (memory?.typesetters ?? 0),
  );
  return {
    renders,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    memoryMb,
    isFlat: first !== undefined && last !== undefined && last <= first * flatGrowth,
  };
}

function lowestBefore(after: number, samples: readonly Sample[]): Sample {
  const seen = samples.filter((sample) => sample.after > after - window && sample.after <= after);
  return {
    after,
    server: Math.min(...seen.map(({ server }) => server)),
    typesetters: Math.min(...seen.map(({ typesetters }) => typesetters)),
  };
}

/** Resident memory of the serving process and of the typesetters below this process, in megabytes. */
function memoryOfProduct(): Omit<Sample, 'after'> {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(pid));
  const below = new Set([String(process.pid)]);
  for (const { pid, parent } of processes.toSorted((a, b) => Number(a.pid) - Number(b.pid)))
    if (below.has(parent)) below.add(pid);
  const of = (program: RegExp) =>
    processes
      .filter(({ pid, command }) => below.has(pid) && program.test(command))
      .reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  const toMegabytes = (kilobytes: number) => Math.round(kilobytes / 1024);
  return { server: toMegabytes(of(/serve\.mjs/)), typesetters: toMegabytes(of(/typst-process/)) };
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
  const memory = memoryMb
    .map(({ after, server, typesetters }) => `${server} + ${typesetters} MB after ${after}`)
    .join(', ');
  return `${count} handouts, ${atOnce} at a time: p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms; memory (server + typesetters) ${memory}: ${isFlat ? 'flat' : 'GROWS'}`;
}
