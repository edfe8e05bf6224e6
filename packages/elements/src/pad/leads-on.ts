import type { OrderEvent, Step } from '@orderpad/core';
import type { PadSession } from '../context.ts';

/** Returns true when an event leads beyond the screen of a step. */
export function leadsOn(event: OrderEvent, session: PadSession, from: Step): boolean {
  const { screens, step } = session.view(session.views.pad);
  const at = (wanted: Step) => screens.findIndex(({ steps }) => steps.includes(wanted));
  if (event.type === 'go') return at(event.step) > at(from);
  return event.type !== 'back' && (event.type !== 'next' || at(step) >= at(from));
}
