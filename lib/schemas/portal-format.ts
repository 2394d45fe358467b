/**
 * The format of what phones keep of these answers. What is added may be missing in what an older one kept; whatever else changes raises
 * the number, and a phone that keeps another number reads the answer anew.
 */
export const portalFormat = 1;
