import { nameOf, type Contact } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';

/** Shows the contact in the review. */
export const contactFact = (contact: Contact | undefined): TemplateResult => html`
  <p class="strong"><bdi>${contact && nameOf(contact)}</bdi></p>
  ${reachLines({ ...contact })}
`;

/** Renders e-mail address and telephone number, each on a line. A long address is broken before its `@` or a dot. */
export const reachLines = ({ email, phone }: Partial<Pick<Contact, 'email' | 'phone'>>) =>
  [email, phone].map((line) =>
    line
      ? html`<p class="muted"><bdi>${line.split(/(?=[@.])/).map((part, at) => (at ? html`<wbr />${part}` : part))}</bdi></p>`
      : nothing,
  );
