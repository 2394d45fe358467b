import { z } from 'zod';
import type { OrderKind } from '../domain/record/orders.ts';
import { type OrderInput, orderInput } from './record.ts';

/** An order as it is typed: of a value and a cap, the one that belongs to its kind is sent. */
export type OrderForm = {
  patientId: string;
  kind: Exclude<OrderKind, 'switch'>;
  value: string | null;
  capPct: number | string | null;
  fromOn: string | null;
  givenBy: string;
  role: string | null;
  basis: string | null;
  note: string;
};

const sent: z.ZodType<OrderInput> = orderInput;

export const orderForm = z
  .transform(({ value, capPct, ...order }: OrderForm): unknown =>
    order.kind === 'load_cap' ? { ...order, capPct } : { ...order, value },
  )
  .pipe(sent);
