import type { OrderEmitted } from '../order/events.ts';
import { failureOf } from '../order/failure.ts';

/** Applies an edit if it is allowed; refuses it otherwise. */
export const accepted = [
  { guard: 'isAllowed', actions: ['edit', 'announceChanged'] },
  { actions: ['refuse', 'announceRefusal'] },
] as const;

/** Refuses an event that no nested state has accepted. */
export const refused = { actions: ['refuse', 'announceRefusal'] } as const;

/** Asks the question on the way of a move that nothing else stands in the way of. */
export const asked = { guard: 'isQuestioned', actions: ['announceQuestion'] } as const;

/** The event of a failed call. */
export interface Failed {
  event: { error: unknown };
}

/** Returns the actions that record the failure of a call and emit `failed`. */
export const failed = <Keep extends string>(
  keep: Keep,
  during: Extract<OrderEmitted, { type: 'failed' }>['during'],
) =>
  [
    { type: keep, params: ({ event }: Failed) => failureOf(event.error) },
    {
      type: 'announce',
      params: ({ event: { error } }: Failed) => ({
        type: 'failed' as const,
        code: failureOf(error).code,
        during,
        cause: error,
      }),
    },
  ] as const;
