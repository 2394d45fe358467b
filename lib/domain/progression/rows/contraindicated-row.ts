/** The row that stops a contraindicated exercise. */
export const contraindicatedRow = 'D03';
