import { describe, expect, it, vi } from 'vitest';
import { oneAtATime } from '@/lib/client/use-write';

describe('X-5 one write at a time', () => {
  it('a second press while the first is on its way sends nothing', async () => {
    const gate = { isShut: false };
    let answer: (words: string) => void = () => {};
    const work = vi.fn<() => Promise<string>>(() => new Promise<string>((resolve) => (answer = resolve)));
    const first = oneAtATime(gate, work);
    expect(await oneAtATime(gate, work)).toBeNull();
    answer('taken');
    expect(await first).toBe('taken');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('after an answer, and after a failure, the next press sends again', async () => {
    const gate = { isShut: false };
    expect(await oneAtATime(gate, async () => 'taken')).toBe('taken');
    await expect(oneAtATime(gate, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await oneAtATime(gate, async () => 'taken again')).toBe('taken again');
  });
});
