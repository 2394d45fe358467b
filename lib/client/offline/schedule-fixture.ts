/** Random numbers that a seed repeats (mulberry32). */
export function randomFrom(seed: number): {
  unit: () => number;
  below: (count: number) => number;
  chance: (share: number) => boolean;
} {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { unit, below: (count) => Math.floor(unit() * count), chance: (share) => unit() < share };
}

/** Everything that waits, to be let go one at a time in any order. Whoever is dead is never let go. */
export function makeGate() {
  let waiting: { owner: object; go: () => void }[] = [];
  return {
    pass: (owner: object) =>
      new Promise<void>((resolve) => {
        waiting.push({ owner, go: resolve });
      }),
    count: () => waiting.length,
    letGo: (place: number) => {
      const [one] = waiting.splice(place, 1);
      one?.go();
    },
    kill: (owner: object) => {
      waiting = waiting.filter((one) => one.owner !== owner);
    },
  };
}

/** One at a time, as Web Locks do it: whoever dies gives way. */
export function makeLock() {
  let holder: object | null = null;
  const queue: { owner: object; go: () => void }[] = [];
  const next = () => {
    const first = queue.shift();
    holder = first?.owner ?? null;
    first?.go();
  };
  return {
    alone: async (owner: object, work: () => Promise<void>) => {
      if (holder !== null) await new Promise<void>((go) => void queue.push({ owner, go }));
      holder = owner;
      try {
        await work();
      } finally {
        next();
      }
    },
    kill: (owner: object) => {
      for (let place = queue.length - 1; place >= 0; place -= 1)
        if (queue[place]?.owner === owner) queue.splice(place, 1);
      if (holder === owner) next();
    },
  };
}

/** Until nothing more happens by itself. */
export async function settle(rounds = 30): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await Promise.resolve();
}
