const heartbeatMs = 15_000;
const seconds = (sinceMs: number) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/** Shows what a long step is doing right now, in a few words. */
export type Progress = (words: string) => void;

/**
 * Runs one step and prints one line for it with its time. On a terminal the line is alive while the step runs;
 * elsewhere a long step says every 15 seconds that it still goes on.
 */
export async function step<T>(title: string, work: (progress: Progress) => Promise<T> | T): Promise<T> {
  const startedMs = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  let detail = '';
  const line = () => `${title} … ${detail === '' ? '' : `${detail}, `}${seconds(startedMs)}`;
  const redraw = () => process.stdout.write(`\r\u001b[2K${line().slice(0, process.stdout.columns - 1)}`);
  const timer = setInterval(isTerminal ? redraw : () => say(line()), isTerminal ? 250 : heartbeatMs);
  const clear = () => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write('\r\u001b[2K');
  };
  try {
    const result = await work((words) => {
      detail = words.trim();
    });
    clear();
    say(`${title.padEnd(44)} ${seconds(startedMs).padStart(8)}`);
    return result;
  } catch (error) {
    clear();
    say(`${title} failed after ${seconds(startedMs)}`);
    throw error;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
