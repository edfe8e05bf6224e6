import * as z from 'zod/mini';
import { Id } from './id.ts';
import { singleLine } from './text.ts';

/** A member of staff. */
export const Colleague = z.object({ id: Id, name: singleLine(120) });
export type Colleague = z.infer<typeof Colleague>;
