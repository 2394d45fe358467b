import { z } from 'zod';

/** What the sign-in form sends. The password is taken exactly as typed. */
export const signInInput = z.strictObject({
  email: z.string().min(1, 'Please enter your e-mail.').max(254),
  password: z.string().min(1, 'Please enter your password.').max(4096),
});
export type SignInInput = z.infer<typeof signInInput>;
