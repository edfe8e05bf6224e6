import { type Contact, type HostProfile, type Id, issue } from '@orderpad/contracts';
import { changeContact, defaultShipTo, refreshContact } from '../contact/contact.edits.ts';
import { unknownCurrency, type Changes, type OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import type { Intent } from '../storage/stored-intent.ts';
import { Lines } from '../order/lines.ts';
import { paysOnly } from '../order/pays-only.ts';
import { resumedHandoff } from './handoffs.rules.ts';
import { placingOf } from './placing.rules.ts';

/** The results of opening an order. */
export interface Opening {
  readonly profile: HostProfile;
  /**
   * The operator's own contact in a flow of mode `self`, else the contact of a saved draft, or the one that the order begins with;
   * `undefined` when the host has none.
   */
  readonly contact: Contact | undefined;
  /** The hand-off that the host knows of, for a draft that it has saved. */
  readonly handoffId: Id | undefined;
  /** Submissions of this draft whose outcome is unknown. */
  readonly intents: readonly Intent[];
}

/** Takes in the host's description, and resumes the submission or the contact of an earlier session. */
export function opened(context: OrderContext, { profile, contact, intents, handoffId }: Opening): Changes {
  const { draft } = context;
  const described = { ...context, profile };
  const currency = draft.currency === unknownCurrency ? profile.currency : draft.currency;
  const base = { profile, openFailure: undefined, draft: { ...draft, currency } };
  const [intent] = intents;
  if (intent) return { ...base, contact, ...resumedSubmission(context, intent) };
  if (paysOnly(described)) return { ...base, contact };
  // A draft that is handed off stays as it was sent, whatever became of its contact since.
  const handingOff =
    context.handingOff ?? (handoffId === undefined ? undefined : resumedHandoff({ id: handoffId }));
  if (handingOff) return { ...base, contact, handingOff };
  // The contact that an order begins with is set before the first edit, so it counts as no revision.
  if (contact && contact.id !== draft.contactId)
    return { ...base, ...changeContact({ ...described, draft: base.draft }, contact) };
  if (contact) return { ...base, ...refreshed({ ...described, draft: base.draft }, contact) };
  const gone = { notices: [{ ...issue('contact-gone', ['contactId']), severity: 'warning' as const }] };
  if (draft.contactId === undefined)
    return {
      ...base,
      draft: withDefaultShipTo(described, base.draft),
      ...(context.firstContact !== undefined && gone),
    };
  const { contactId: _, ...rest } = base.draft;
  return { ...base, ...revised(context, { draft: rest }), ...gone };
}

/** Resumes a submission of an earlier session, with the submitted draft if the saved one is older. */
function resumedSubmission({ draft, lines }: OrderContext, intent: Intent): Changes {
  const { lines: submittedLines, ...head } = intent.submission.draft;
  const isNewer = head.revision >= draft.revision;
  return {
    step: 'review',
    draft: isNewer ? head : draft,
    lines: isNewer ? Lines.of(submittedLines) : lines,
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
