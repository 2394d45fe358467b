import type { z } from 'zod';

type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
type IsSame<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

/**
 * A schema that reads exactly the type `T` of the domain: where one of the two has a field, a choice or a null that the other has not,
 * the line does not compile. `exactly<Prescription>()(z.strictObject({ … }))`.
 */
export const exactly =
  <T>() =>
  <S extends z.ZodType>(
    schema: S & (IsSame<z.output<S>, T> extends true ? unknown : { reads: z.output<S>; butTheTypeIs: T }),
  ): S =>
    schema;
