import { z } from 'zod';
import { exerciseSlug, mostPhotos, photoAlt } from './exercise-content';
import { base64Picture, pictureBodyLimit } from './picture';
import { whole } from './values';

/** Largest file of a photo (V-9): what phones make. */
export const maxPhotoBytes = 5 * 1024 * 1024;
export const photoBodyLimit = pictureBodyLimit(maxPhotoBytes);

export const photoParams = z.strictObject({ slug: exerciseSlug, photoId: z.uuid() });

/** A photo to be added, with its words. `basedOn` is the version of the exercise that was read. */
export const photoInput = z.strictObject({
  basedOn: whole(1, 10_000),
  image: base64Picture(maxPhotoBytes),
  alt: photoAlt,
});
export type PhotoInput = z.infer<typeof photoInput>;

/** The same as it is typed: the file is chosen beside it. */
export const photoForm = z.strictObject({ alt: photoAlt });

/** The photos of an exercise as they shall stand: in this order, with these words; those that are not named are taken out. */
export const photosChange = z.strictObject({
  basedOn: whole(1, 10_000),
  photos: z
    .array(z.strictObject({ id: z.uuid(), alt: photoAlt }))
    .max(mostPhotos)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'Each photo once.'),
});
export type PhotosChange = z.infer<typeof photosChange>;
