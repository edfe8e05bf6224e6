import type { OrderEmitted } from './events.ts';
import { failureOf } from './failure.ts';
import type { Step } from './flow.ts';

/** Grant an edit, or say why not. */
export const accepted = [
  { guard: 'isAllowed', actions: ['edit', 'announceChanged'] },
  { actions: ['refuse', 'announceRefusal'] },
] as const;

/** What could not be granted anywhere deeper is refused. */
export const refused = { actions: ['refuse', 'announceRefusal'] } as const;

/** Say where the operator is. */
export const arriving = <At extends Step>(step: At) =>
  [
    { type: 'arrive', params: step },
    { type: 'announce', params: { type: 'stepped', step } },
  ] as const;

/** What a refused call leaves behind. */
export interface Failed {
  event: { error: unknown };
}

/** Keep why something failed, and announce it. */
export const failed = <Keep extends string>(
  keep: Keep,
  during: Extract<OrderEmitted, { type: 'failed' }>['during'],
) =>
  [
    { type: keep, params: ({ event }: Failed) => failureOf(event.error) },
    {
      type: 'announce',
      params: ({ event }: Failed) => ({ type: 'failed' as const, code: failureOf(event.error).code, during }),
    },
  ] as const;
