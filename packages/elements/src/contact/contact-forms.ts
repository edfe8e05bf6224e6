import type { Issue, ProblemCode } from '@orderpad/contracts';
import type { ContactView, OrderSession } from '@orderpad/core';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { likelyCountry } from '../ui/likely-country.ts';
import { notice } from '../ui/surface.ts';
import { addMessages } from '../messages/own-messages.ts';
import { contactBars } from './contact-bars.ts';
import { ContactDialog } from './contact-dialog.ts';
import { contactFormMessages } from './contact-form.messages.ts';
import type { ContactFormKey, ContactKey } from './contact.messages.ts';
import { NewAddress } from './new-address.ts';

addMessages(contactFormMessages);

type FormMessages = Pick<MessagesController<ContactKey>, 't' | 'tIssue' | 'tProblem' | 'locale'>;

/** Fields of the forms, whose issues stand beside them. */
const fields: readonly unknown[] =
  'firstName lastName email phone number jobTitle language name company line1 line2 city region postalCode country'.split(
    ' ',
  );

/** Renders why the host refused what was entered: the issues that no field shows, else a pointer to the fields. */
function refusal(
  problem: { readonly code: ProblemCode; readonly issues: readonly Issue[] } | undefined,
  { t, tIssue, tProblem }: Pick<MessagesController<ContactFormKey>, 't' | 'tIssue' | 'tProblem'>,
): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const { code, issues } = problem;
  if (code === 'stale') return notice('warning', t('contact.changed-meanwhile'), { isUrgent: true });
  const others = issues.filter(({ path }) => !fields.includes(path.at(-1)));
  const text =
    others.length > 0
      ? others.map((issue) => tIssue(issue)).join(' ')
      : tProblem(issues.length > 0 ? 'invalid' : code);
  return notice('error', text, { isUrgent: true });
}

/** Forms for contacts, in a file of their own: most orders are for an existing contact and never load it. */
export class ContactForms {
  readonly dialog: ContactDialog;
  readonly address: NewAddress;
  readonly bars = contactBars;
  readonly refusal = refusal;
  readonly likelyCountry = likelyCountry;

  constructor(element: LitElement) {
    this.dialog = new ContactDialog(element);
    this.address = new NewAddress(element);
  }

  /** Returns the options that both forms share. `isSelf`: the customer fills in the form, and the browser knows the values. */
  asking(view: ContactView | undefined, messages: FormMessages, isSelf: boolean) {
    const { t, tIssue, locale } = messages;
    const { countries = [], languages = [], contactFields, problem, saving = 'idle' } = view ?? {};
    return {
      t,
      tIssue,
      locale,
      countries,
      languages,
      contactFields,
      autofill: isSelf ? ('shipping' as const) : undefined,
      issues: problem?.issues ?? [],
      isSaving: saving !== 'idle',
      problem: refusal(problem, messages),
    };
  }

  /** Reads the contact again after somebody else has changed it, for the order and for the open form. */
  async renew(session: OrderSession | undefined): Promise<void> {
    const contact = await session
      ?.ask(({ contacts }, { context: { draft } }) =>
        contacts?.get(draft.contactId ?? '', { signal: new AbortController().signal }),
      )
      // The form says that it was changed; saving again asks again.
      ?.catch(() => undefined);
    if (!contact || session?.view(({ context }) => context.draft.contactId) !== contact.id) return;
    this.dialog.merge(contact);
    session.send({ type: 'contact.select', contact });
  }
}
