import type { ReviewDeed } from '../../lib/domain/review/review-deeds';
import type { OneSide } from '../../lib/domain/dosage/side';
import type { Locale } from '../../lib/domain/result';
import type { EquipmentItem, IrritabilityInput } from '../../lib/schemas/patient';
import type { Addressed, EpisodeChange, OrderInput, PauseInput } from '../../lib/schemas/record';
import type { answering } from './answers';
import type { DemoSafety } from './fill-safety';
import type { DemoProgramName } from './programs';
import type { TreatingKey } from './staff';

/** How a demo patient's eight weeks went. Pain is after exercise, 0 to 10, week by week from the first to the present. */
export type Story = {
  weeks: number;
  adherence: number;
  pain: readonly number[];
  /** How much of what is asked is answered. */
  answers: keyof typeof answering;
  silentDays?: number;
  logsToday?: boolean;
  /** A run of sore sessions at the end. */
  spike?: number;
  /** One exercise that hurt in the last session, and how much; the others went as usual. */
  sore?: { slug: string; pain: number };
  /** The load of the loaded exercise in the second half, in its own unit. */
  laterLoad?: { slug: string; value: string };
  /** The top of the range of one exercise in the second half: repetitions first where the next weight is a big step. */
  laterReps?: { slug: string; repsMax: number };
  /** The exercise that ends with two full sessions and calm mornings: ready for the next step. */
  earned?: string;
  /** The exercise that ends with three full sessions at the same bearable pain, which settles by the next morning. */
  steady?: string;
  /** How the last session with one exercise went. */
  lastTime?: LastTime;
  /** How much it hurt on the morning after the last session. */
  soreMorning?: number;
  /** So many weeks ago they stopped answering how the morning was. */
  noMorningsSinceWeeks?: number;
  /** On the evening of the last session they said that they have a flare-up, with this pain. */
  flare?: { pain: number };
  /** Written beside the last session. */
  comment?: string;
  /** All of the last session was left out because of pain. */
  leftOutForPain?: boolean;
  /** "How is it usually in the morning?" was asked when the program began, and not answered. */
  usualMorningOpen?: boolean;
};

/** What happened with one exercise in the last session, the others as usual. */
export type LastTime = {
  slug: string;
  /** The symptoms went further down the leg. */
  spread?: true;
  /** Broken off in the first set because it hurt. */
  brokenOff?: true;
  /** This pain was tapped by mistake, and corrected to what was meant a quarter of an hour later. */
  slip?: { tapped: number; meant: number };
};

/** What came after the history. Days are counted from today. */
export type Afterwards =
  /** A finding that came in when the program was running already. */
  | { kind: 'found'; code: string; description: string }
  /** Signed some days ago: the load of one exercise may rise by itself to this weight. */
  | { kind: 'bounds'; slug: string; toKg: string; daysAgo: number; untilDay: number }
  /** Weights of one exercise may be tried at home; it hurt so much today that none was. */
  | { kind: 'trial_at_home'; slug: string; painBefore: number }
  /** Somebody tried the link with a wrong birth date until it was suspended. */
  | { kind: 'link_suspended' }
  /** What stood on the list was seen to, until a day. */
  | { kind: 'acknowledged'; deeds: readonly ReviewDeed[]; note: string; untilDay: number };

type Unplaced<T> = T extends unknown ? Omit<T, 'fromOn'> : never;

/** What was recorded after registration. Days are counted from today, negative before it. */
export type DemoRecord = {
  /** For the first condition. */
  orders?: readonly (Unplaced<Addressed<OrderInput>> & { fromDay: number })[];
  pauses?: readonly (Pick<PauseInput, 'reason' | 'note'> & { fromDay: number; untilDay: number })[];
  hold?: { slug: string; reason: string; untilDay: number };
  /** Pain on a usual morning, 0 to 10, as it was said to the clinician when the program began. */
  usualMorning?: number;
  episode?: readonly (Omit<Addressed<EpisodeChange>, 'patientId'> & { day: number })[];
};

export type DemoPatient = {
  name: string;
  callName: string;
  ageYears: number;
  birthday: string;
  language?: Locale;
  unit?: 'kg' | 'lb';
  timeZone?: string;
  reason: string;
  /** Weeks since the first visit, where that was before the program began. */
  weeksKnown?: number;
  side?: OneSide;
  conditions: { code: string; description: string; weeksAgo: number | null }[];
  /** As it was assessed ten days ago. */
  irritability?: Omit<IrritabilityInput, 'patientId'>;
  equipment?: EquipmentItem[];
  trained?: boolean;
  usesPaper?: boolean;
  /** Left out: six. */
  weeksOnPaper?: number;
  carer?: { name: string; relationship: string };
  /** Left out: everything was asked and answered with no. */
  safety?: DemoSafety;
  record?: DemoRecord;
  afterwards?: Afterwards;
  therapist: TreatingKey;
  program: DemoProgramName | null;
  /** The last day of the program, counted from today; left out: none is set. */
  endsInDays?: number;
  story: Story | null;
};
