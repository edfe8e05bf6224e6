import { type Contact, type HostProfile, issue } from '@orderpad/contracts';
import { changeContact, defaultShipTo, refreshContact } from '../contact/contact.edits.ts';
import { unknownCurrency, type Changes, type OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import type { Intent } from '../storage/stored-intent.ts';
import { Lines } from '../order/lines.ts';
import { placingOf } from './placing.rules.ts';

/** What is learnt before the first edit. */
export interface Opening {
  readonly profile: HostProfile;
  /** Whoever orders in person, else the contact of a kept draft, as the host knows it now; `undefined` when it is gone. */
  readonly contact: Contact | undefined;
  /** Presses of **Place order** for this draft whose outcome was never learnt. */
  readonly intents: readonly Intent[];
}

/** Take the host's description in, and take up what an earlier session left. */
export function opened(context: OrderContext, { profile, contact, intents }: Opening): Changes {
  const { draft } = context;
  const described = { ...context, profile };
  const currency = draft.currency === unknownCurrency ? profile.currency : draft.currency;
  const base = { profile, openFailure: undefined, draft: { ...draft, currency } };
  const [intent] = intents;
  if (intent) return { ...base, contact, ...resumedSubmission(context, intent) };
  // Who orders in person is there from the start: nothing was edited yet.
  if (contact && contact.id !== draft.contactId)
    return { ...base, ...changeContact({ ...described, draft: base.draft }, contact) };
  if (contact) return { ...base, ...refreshed({ ...described, draft: base.draft }, contact) };
  if (draft.contactId === undefined) return { ...base, draft: withDefaultShipTo(described, base.draft) };
  const { contactId: _, ...rest } = base.draft;
  return {
    ...base,
    ...revised(context, { draft: rest }),
    notices: [{ ...issue('contact-gone', ['contactId']), severity: 'warning' }],
  };
}

/** Go on from a press of an earlier session: with what was pressed, should the kept draft be older. */
function resumedSubmission({ draft, lines }: OrderContext, intent: Intent): Changes {
  const { lines: pressed, ...head } = intent.submission.draft;
  const isNewer = head.revision >= draft.revision;
  return {
    step: 'review',
    draft: isNewer ? head : draft,
    lines: isNewer ? Lines.of(pressed) : lines,
    placing: { ...placingOf(intent), unknownSince: intent.mintedAt },
  };
}

function refreshed(context: OrderContext, contact: Contact): Changes {
  const changes = refreshContact(context, contact);
  const isSame = changes.draft?.shipments.every((each, index) => each === context.draft.shipments[index]);
  return isSame ? { contact } : revised(context, changes);
}

const withDefaultShipTo = (context: OrderContext, draft: OrderContext['draft']): OrderContext['draft'] => {
  const to = defaultShipTo(context, undefined);
  return to ? { ...draft, shipments: draft.shipments.map((each) => ({ to, ...each })) } : draft;
};
