import type { OrderEvent, Step } from '@orderpad/core';
import type { PadSession } from '../context.ts';

/** Returns true when an event leads beyond a step. */
export function leadsOn(event: OrderEvent, session: PadSession, from: Step): boolean {
  const { steps, step } = session.view(session.views.pad);
  const at = (wanted: Step) => steps.findIndex((each) => each.step === wanted);
  if (event.type === 'go') return at(event.step) > at(from);
  return event.type !== 'back' && (event.type !== 'next' || at(step) >= at(from));
}
