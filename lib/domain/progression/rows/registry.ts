import { d01Emergency } from './d01-emergency.ts';
import { d02SameDay } from './d02-same-day.ts';
import { d03Contraindicated } from './d03-contraindicated.ts';
import { d04NotStarted } from './d04-not-started.ts';
import { d05SeverePain } from './d05-severe-pain.ts';
import { d06Absence } from './d06-absence.ts';
import { d07RedTwice } from './d07-red-twice.ts';
import { d08RedOnce } from './d08-red-once.ts';
import { d09RisingWeek } from './d09-rising-week.ts';
import { d10OpenFlag } from './d10-open-flag.ts';
import { d11Technique } from './d11-technique.ts';
import { d12EffortDrift } from './d12-effort-drift.ts';
import { d13TooHeavy } from './d13-too-heavy.ts';
import { d14EffortTooHigh } from './d14-effort-too-high.ts';
import { d15Amber } from './d15-amber.ts';
import { d15aStableAmber } from './d15a-stable-amber.ts';
import { d16MissingData } from './d16-missing-data.ts';
import { d17Adherence } from './d17-adherence.ts';
import { d18Incomplete } from './d18-incomplete.ts';
import { d18aLoadBelow } from './d18a-load-below.ts';
import { d18bLoadAbove } from './d18b-load-above.ts';
import { d19EffortAbove } from './d19-effort-above.ts';
import { d20ClinicianHold } from './d20-clinician-hold.ts';
import { d21RecentGap } from './d21-recent-gap.ts';
import { d22TooSoon } from './d22-too-soon.ts';
import { d23Ready } from './d23-ready.ts';
import { d24RoomInRange } from './d24-room-in-range.ts';
import { d25Confirm } from './d25-confirm.ts';

/**
 * The decision table in the order in which its rows are tried; the first that matches is the answer (LG-8.5). The ids are names, not
 * positions: D12 to D14 stand before D10 and D11, because an open question or a poor movement must not keep a load that is too heavy.
 */
export const decisionTable = [
  d01Emergency,
  d02SameDay,
  d03Contraindicated,
  d04NotStarted,
  d05SeverePain,
  d06Absence,
  d07RedTwice,
  d08RedOnce,
  d09RisingWeek,
  d13TooHeavy,
  d14EffortTooHigh,
  d12EffortDrift,
  d10OpenFlag,
  d11Technique,
  d15aStableAmber,
  d15Amber,
  d16MissingData,
  d17Adherence,
  d18Incomplete,
  d18bLoadAbove,
  d18aLoadBelow,
  d19EffortAbove,
  d20ClinicianHold,
  d21RecentGap,
  d22TooSoon,
  d23Ready,
  d24RoomInRange,
  d25Confirm,
] as const;
