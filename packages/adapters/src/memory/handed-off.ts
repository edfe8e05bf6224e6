import {
  fingerprint,
  HostError,
  issue,
  type Handoff,
  type HandoffState,
  type Id,
  type Issue,
} from '@orderpad/contracts';
import { instant, notFound, requireAbility, type KeptHandoff, type Shop } from './shop.ts';

const finalStates: ReadonlySet<HandoffState> = new Set(['paid', 'expired', 'revoked']);

export const isFinal = ({ state }: Pick<Handoff, 'state'>): boolean => finalStates.has(state);

/** Returns a hand-off as it is now, which is expired when its time has passed. */
export function current(shop: Shop, id: Id): KeptHandoff {
  requireAbility(shop, 'handoffs');
  const kept = shop.handoffs.get(id);
  if (!kept) throw notFound('hand-off', id);
  const { handoff } = kept;
  if (isFinal(handoff) || Date.parse(handoff.expiresAt) > shop.now()) return kept;
  return { ...kept, handoff: move(shop, id, 'expired') };
}

/** Brings a hand-off into a state, and tells those who follow it. The same failure twice in a row is one. */
export function move(
  shop: Shop,
  id: Id,
  state: HandoffState,
  facts: Pick<Handoff, 'failure' | 'orderId' | 'number'> = {},
): Handoff {
  const kept = shop.handoffs.get(id);
  if (!kept) throw notFound('hand-off', id);
  const { failure: last, ...before } = kept.handoff;
  if (state === 'failed' && fingerprint(last) === fingerprint(facts.failure)) return kept.handoff;
  const { failure } = facts;
  const entry = { at: instant(shop.now()), state, ...(failure && { failure }) };
  const handoff = { ...before, ...facts, state, history: [...before.history, entry] };
  shop.handoffs.set(id, { ...kept, handoff });
  for (const listener of shop.handoffListeners) listener();
  return handoff;
}

/** Returns the hand-off in which a draft waits for its customer; `undefined` while there is none. */
export const openHandoff = (shop: Shop, draftId: Id): Handoff | undefined =>
  [...shop.handoffs.values()]
    .map(({ handoff }) => handoff)
    .find((handoff) => handoff.draftId === draftId && !isFinal(current(shop, handoff.id).handoff));

/** Throws `refused` while a draft waits for its customer. */
export function assertNotHandedOff(shop: Shop, draftId: Id): void {
  if (openHandoff(shop, draftId))
    throw refused('the customer is to pay this draft', issue('draft-handed-off', []));
}

export const refused = (detail: string, ...issues: Issue[]): HostError =>
  new HostError('refused', detail, { issues });
