/** So many days stand side by side, day by day. */
export const matrixDays = 15;
/** One step back is two weeks; so many steps back records are read. */
export const earlierDays = 14;
export const mostStepsBack = 5;
