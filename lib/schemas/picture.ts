import { z } from 'zod';

const textLength = (mostBytes: number) => Math.ceil(mostBytes / 3) * 4;

/** The largest request that carries a picture of so many bytes in base64 and a little beside it. */
export const pictureBodyLimit = (mostBytes: number) => textLength(mostBytes) + 4096;

/** In the words of whoever chose the file. */
export const pictureTooLarge = (mostBytes: number) =>
  `The file is larger than ${mostBytes / 1024 / 1024} MB.`;

/** A picture file as base64. Whether it is one is found by decoding it, not by its name. */
export const base64Picture = (mostBytes: number) =>
  z
    .string({ error: 'Choose a file.' })
    .min(1, 'Choose a file.')
    .max(textLength(mostBytes), pictureTooLarge(mostBytes))
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'This file did not arrive whole.');
