/** What is needed of the browser's history. */
type History = {
  readonly state: unknown;
  pushState: (state: unknown, unused: string) => void;
  go: (by: number) => void;
};

export type BackSteps = {
  /** `count` steps are open on this level, the outer screen's being the lower one; null: the level is gone. */
  setLevel: (level: number, of: { count: number; onBack: () => void } | null) => void;
  /** The browser has gone to an entry with this state. */
  popped: (state: unknown) => void;
};

/**
 * An entry in the browser's history for each step that is open, so that Back takes one step back and no more. Steps that end by
 * themselves take their entries along. `later` waits until everything that changes together is known.
 */
export function makeBackSteps(history: History, later: (work: () => void) => void): BackSteps {
  const levels = new Map<number, { count: number; onBack: () => void }>();
  /** So many entries of the history are ours; null before it was looked at. */
  let pushed: number | null = null;
  /** The browser is on its way over entries that are no longer needed. */
  let isGoing = false;
  let isPlanned = false;

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    later(() => {
      isPlanned = false;
      follow();
    });
  }

  function follow(): void {
    if (isGoing) return;
    // After a reload the steps of before are still in the history.
    pushed ??= stepsIn(history.state);
    const wanted = [...levels.values()].reduce((sum, { count }) => sum + count, 0);
    while (pushed < wanted) {
      pushed += 1;
      history.pushState({ steps: pushed }, '');
    }
    if (pushed === wanted) return;
    const over = pushed - wanted;
    // Another page was opened on top: what is below stays there and is passed over when somebody comes back.
    const isOnTop = stepsIn(history.state) === pushed;
    pushed = wanted;
    if (isOnTop) goBack(over);
  }

  function goBack(steps: number): void {
    isGoing = true;
    history.go(-steps);
  }

  const inner = () => [...levels].toSorted(([a], [b]) => b - a).find(([, { count }]) => count > 0)?.[1];

  return {
    setLevel: (level, of) => {
      if (of === null) levels.delete(level);
      else levels.set(level, of);
      plan();
    },
    popped: (state) => {
      if (isGoing || pushed === null) {
        isGoing = false;
        return plan();
      }
      const here = stepsIn(state);
      // Forward again, or back to a page whose steps are over.
      if (here > pushed) return goBack(here - pushed);
      const isBack = here < pushed;
      pushed = here;
      // One step at a time: whoever goes back over several has the others again.
      if (isBack) inner()?.onBack();
    },
  };
}

function stepsIn(state: unknown): number {
  const steps: unknown =
    typeof state === 'object' && state !== null && 'steps' in state ? state.steps : undefined;
  return typeof steps === 'number' ? steps : 0;
}
