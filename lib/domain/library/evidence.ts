/** Sources an exercise may name for a claim in its content. */
export const evidenceSources = {
  Alfredson1998: 'Alfredson H et al., Am J Sports Med 1998;26(3):360-366. doi:10.1177/03635465980260030301',
  Beyer2015: 'Beyer R et al., Am J Sports Med 2015;43(7):1704-1711. doi:10.1177/0363546515584760',
  Garber2011: 'Garber CE et al., Med Sci Sports Exerc 2011;43(7):1334-1359. doi:10.1249/MSS.0b013e318213fefb',
  Giangregorio2014: 'Giangregorio LM et al., Osteoporos Int 2014. doi:10.1007/s00198-013-2523-2',
  Lewis2018: 'Lewis CL et al., J Athl Train 2018;53(11):1071-1081. doi:10.4085/1062-6050-46-16',
  Matsuwaka2018: 'Matsuwaka ST, Liem BC, Curr Phys Med Rehabil Rep 2018. doi:10.1007/s40141-018-0171-3',
  Rathleff2015: 'Rathleff MS et al., Scand J Med Sci Sports 2015;25(3):e292-e300. PMID 25145882',
  Sherrington2020:
    'Sherrington C et al., Int J Behav Nutr Phys Act 2020;17:144. doi:10.1186/s12966-020-01041-3',
} as const;
export type EvidenceSource = keyof typeof evidenceSources;

export const evidenceKeys = [
  'Alfredson1998',
  'Beyer2015',
  'Garber2011',
  'Giangregorio2014',
  'Lewis2018',
  'Matsuwaka2018',
  'Rathleff2015',
  'Sherrington2020',
] as const satisfies readonly EvidenceSource[];
