import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untilThere } from './until-there.ts';

const network = { onLine: true };
const heard: (() => void)[] = [];

describe('a part of the page that is fetched late', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', network);
    vi.stubGlobal('window', { addEventListener: (_: string, listener: () => void) => heard.push(listener) });
    network.onLine = true;
    heard.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('without a network it waits, however often it failed, and comes with the network', async () => {
    network.onLine = false;
    const load = vi.fn<() => Promise<string>>(() =>
      network.onLine ? Promise.resolve('screen') : Promise.reject(new Error('away')),
    );
    const part = untilThere(load);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load.mock.calls.length).toBeGreaterThan(10);
    network.onLine = true;
    for (const listener of heard) listener();
    expect(await part).toBe('screen');
  });

  test('with a network it gives up after four tries, and says why', async () => {
    const load = vi.fn<() => Promise<string>>(() => Promise.reject(new Error('not there any more')));
    await Promise.all([
      expect(untilThere(load)).rejects.toThrow('not there any more'),
      vi.advanceTimersByTimeAsync(60_000),
    ]);
    expect(load).toHaveBeenCalledTimes(4);
  });
});
