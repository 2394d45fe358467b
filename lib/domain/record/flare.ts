/** What a patient may say has set a flare-up off (LG-8.8). */
export const flareCauses = ['busy_day', 'bad_night', 'new_step', 'worry', 'nothing_known'] as const;
export type FlareCause = (typeof flareCauses)[number];

/** What was said of a flare-up: that there is one, how it is now, that it is over. Each stays on record; the latest counts. */
export type FlareReport = {
  reportId: string;
  /** The local day on which it was said. */
  localDate: string;
  /** Instant, by the clock of who said it. */
  recordedAt: string;
  isOver: boolean;
  /** Now, 0 to 10; null only where it is over. */
  pain: number | null;
  /** The usual pain before it began (LG-7.5); null: not known. */
  usualPain: number | null;
  /** Down an arm or leg; null: not asked or not said. */
  spreading: boolean | null;
};
