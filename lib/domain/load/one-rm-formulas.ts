export const oneRmFormulas = ['epley', 'brzycki', 'klw'] as const;
export type OneRmFormula = (typeof oneRmFormulas)[number];
export type OneRmFormulaChoice = OneRmFormula | 'auto';

type FormulaRow = {
  /** 1RM divided by the load, for n repetitions to failure. */
  factor: (n: number) => number;
  testReps: readonly [min: number, max: number];
  prescribeReps: readonly [min: number, max: number];
  sources: readonly string[];
};

/** The published equations and the repetitions for which they may be used (LG-2.1, LG-3.1). A true single is the 1RM itself. */
export const formulaTable: Record<OneRmFormula, FormulaRow> = {
  epley: {
    factor: (n) => (n <= 1 ? 1 : 1 + n / 30),
    testReps: [1, 12],
    prescribeReps: [1, 20],
    sources: ['Epley1985'],
  },
  brzycki: {
    factor: (n) => (n <= 1 ? 1 : 36 / (37 - n)),
    testReps: [1, 10],
    prescribeReps: [1, 10],
    sources: ['Brzycki1993'],
  },
  klw: {
    factor: (n) => 0.988 + 0.0104 * n + 0.0019 * n ** 2 - 0.0000584 * n ** 3,
    testReps: [3, 20],
    prescribeReps: [3, 20],
    sources: ['Kemmler2006'],
  },
};
