import 'server-only';
import type { RequestOrigin } from '@/lib/server/session/actor-types';
import { inContext, type Tx } from '@/lib/server/db';
import { keyedHash } from '@/lib/server/session/secrets';

const minuteMs = 60_000;

/** When tries on one thing have to wait: after `free` failures in a row, and not at all any more after `most`. */
type Rule = {
  free: number;
  most: number;
  firstWaitMinutes: number;
  longestWaitMinutes: number;
  /** Only the failure number `free` starts a wait; otherwise each from there on does, twice as long as the last. */
  waitsOnce: boolean;
};

const doubling = { free: 5, firstWaitMinutes: 1, longestWaitMinutes: 15, waitsOnce: false };
/** An account, tried from anywhere: 1, 2, 4 … 15 minutes after five failures; after a hundred only a known device gets in. */
export const accountRule: Rule = { ...doubling, most: 100 };
/** An account, tried from a browser that its owner has used before. */
export const deviceRule: Rule = { ...doubling, most: 1_000_000 };
/** A link or code that nobody has: the same as one that somebody has, so that trying does not tell them apart. */
export const codeRule: Rule = {
  free: 5,
  most: 10,
  firstWaitMinutes: 15,
  longestWaitMinutes: 15,
  waitsOnce: true,
};

/** Whether a try may be looked at; `seconds` until the next one may. `shut`: the rule's `most` is reached, and no wait ends that. */
export type Taken = { kind: 'taken' } | Wait | { kind: 'shut' };
type Wait = { kind: 'wait'; seconds: number };
type InWindow = { kind: 'taken' } | Wait;

/**
 * Takes one try and counts it as failed, in one statement: of parallel tries no more get through than of those in turn. Who succeeds
 * gives all of them back (`forgetTries`). During a wait nothing is counted but that somebody tried.
 */
export async function takeTry(tx: Tx, key: string, rule: Rule, now: Date): Promise<Taken> {
  const keyHash = hashOf(key);
  await forgetOld(tx, now);
  const taken = await tx.$executeRaw`
    insert into try_limit as t (key_hash, failures, touched_at) values (${keyHash}, 1, ${now})
    on conflict (key_hash) do update set failures = t.failures + 1, touched_at = excluded.touched_at,
      wait_until = case
        when t.failures + 1 < ${rule.free} or (${rule.waitsOnce} and t.failures + 1 > ${rule.free}) then null
        else excluded.touched_at + interval '1 minute'
          * least(${rule.longestWaitMinutes}, ${rule.firstWaitMinutes} * power(2, t.failures + 1 - ${rule.free})) end
    where (t.wait_until is null or t.wait_until <= excluded.touched_at) and t.failures < ${rule.most}`;
  return taken > 0 ? { kind: 'taken' } : refuse(tx, keyHash, now);
}

/** Gives back every try on this: it succeeded. */
export async function forgetTries(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.tryLimit.updateMany({
    where: { keyHash: { in: keys.map(hashOf) } },
    data: { failures: 0, waitUntil: null },
  });
}

async function refuse(tx: Tx, keyHash: string, now: Date): Promise<Taken> {
  const row = await tx.tryLimit.update({
    where: { keyHash },
    data: { refused: { increment: 1 }, touchedAt: now },
    select: { waitUntil: true },
  });
  const left = row.waitUntil === null ? 0 : Math.ceil((row.waitUntil.getTime() - now.getTime()) / 1000);
  return left > 0 ? { kind: 'wait', seconds: left } : { kind: 'shut' };
}

/** How often something may be asked within five minutes. */
const windowMs = 5 * minuteMs;
const triesOfAnAddress = 60;
const reportsOfAnAddress = 60;
const refusalsOfEverybody = 300;

/** What this process knows to be shut until then: who floods us costs no statement. */
const shutUntil = new Map<string, number>();
const remembered = 10_000;

/** Counts one more within the window of five minutes that its first one opened; waits for the next window when there were `most`. */
async function takeFromWindow(tx: Tx, key: string, most: number, now: Date): Promise<InWindow> {
  await forgetOld(tx, now);
  const [row] = await tx.$queryRaw<{ failures: number; until: Date }[]>`
    insert into try_limit as t (key_hash, failures, wait_until, touched_at)
    values (${hashOf(key)}, 1, ${new Date(now.getTime() + windowMs)}, ${now})
    on conflict (key_hash) do update set touched_at = excluded.touched_at,
      failures = case when t.wait_until <= excluded.touched_at then 1 else least(t.failures + 1, ${most + 1}) end,
      refused = t.refused + case when t.wait_until > excluded.touched_at and t.failures >= ${most} then 1 else 0 end,
      wait_until = case when t.wait_until <= excluded.touched_at then excluded.wait_until else t.wait_until end
    returning t.failures, t.wait_until as until`;
  if (row === undefined || row.failures <= most) return { kind: 'taken' };
  if (shutUntil.size >= remembered) shutUntil.clear();
  shutUntil.set(key, row.until.getTime());
  return { kind: 'wait', seconds: Math.max(1, Math.ceil((row.until.getTime() - now.getTime()) / 1000)) };
}

function rememberedWait(key: string, now: Date): InWindow {
  const until = shutUntil.get(key) ?? 0;
  if (until > now.getTime()) return { kind: 'wait', seconds: Math.ceil((until - now.getTime()) / 1000) };
  shutUntil.delete(key);
  return { kind: 'taken' };
}

const addressKey = (address: string) => `address ${address}`;

/** The caller's own address; null where a proxy that nobody has told us of may stand in front of many. */
const vouchedFor = ({ networkAddress, isPeerOnly }: RequestOrigin): string | null =>
  isPeerOnly === true ? null : networkAddress;

/** What this process remembers of the caller's address, without asking the database. */
export function rememberedAddress(origin: RequestOrigin, now: Date): InWindow {
  const address = vouchedFor(origin);
  return address === null ? { kind: 'taken' } : rememberedWait(addressKey(address), now);
}

/** One more try to get in from the caller's address: 60 in five minutes. An address that nobody vouches for is not counted. */
export async function takeFromAddress(tx: Tx, origin: RequestOrigin, now: Date): Promise<InWindow> {
  const address = vouchedFor(origin);
  return address === null
    ? { kind: 'taken' }
    : takeFromWindow(tx, addressKey(address), triesOfAnAddress, now);
}

/**
 * One more link, code or date that was wrong, where no address is known: 300 in five minutes from everybody together. Beyond, whatever
 * is wrong waits; what is right gets in.
 */
export const takeWrongLink = (tx: Tx, origin: RequestOrigin, now: Date): Promise<InWindow> =>
  vouchedFor(origin) === null
    ? takeFromWindow(tx, 'wrong links', refusalsOfEverybody, now)
    : Promise.resolve({ kind: 'taken' });

/** One more report of a browser: 60 in five minutes from an address, or from everybody whose address is not known. */
export async function takeReport(origin: RequestOrigin, now: Date): Promise<InWindow> {
  const key = `reports ${vouchedFor(origin) ?? 'of everybody'}`;
  const known = rememberedWait(key, now);
  if (known.kind === 'wait') return known;
  return inContext({}, (tx) => takeFromWindow(tx, key, reportsOfAnAddress, now));
}

const keptMs = 30 * 24 * 60 * minuteMs;

/** Takes away a few counts that nobody has touched for thirty days, so that strangers cannot fill the table for good. */
async function forgetOld(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    delete from try_limit where key_hash in (
      select key_hash from try_limit where touched_at < ${new Date(now.getTime() - keptMs)}
      order by touched_at limit 5 for update skip locked)`;
}

const hashOf = (key: string): string => keyedHash('try limit', key);
