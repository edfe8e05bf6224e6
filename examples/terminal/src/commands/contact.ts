import { nameOf, type Contact } from '@orderpad/contracts';
import { t } from '../messages.ts';
import type { Command } from './command.ts';

/** Finds a contact, and takes the only one there is. */
export const contactCommand: Command = {
  usage: 'contact NAME, e-mail or number',
  edits: true,
  async run(text, context) {
    const { session, print } = context;
    const signal = AbortSignal.timeout(30_000);
    const page = await session.ask(({ contacts }) => contacts?.search({ text, limit: 9 }, { signal }));
    const found = page?.items ?? [];
    const select = (contact: Contact | undefined): boolean => {
      if (contact) session.send({ type: 'contact.select', contact });
      return contact !== undefined;
    };
    if (found.length === 0) {
      print(t.noContact(text));
      return false;
    }
    if (found.length === 1) return select(found[0]);
    print(found.map((contact, index) => `${index + 1}. ${nameOf(contact)}`).join('\n'));
    print(t.pickOne);
    context.choices = { count: found.length, pick: (index) => select(found[index]) };
    return true;
  },
};
