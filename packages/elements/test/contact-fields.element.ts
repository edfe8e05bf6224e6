import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import {
  capabilitiesBut,
  HostError,
  issue,
  type ContactInput,
  type Host,
  type Issue,
} from '@orderpad/contracts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** A host that records the contacts it is to create, and refuses them with these issues. */
function refusing(issues: readonly Issue[]): { host: Host; asked: ContactInput[] } {
  const host = memoryHost();
  const { contacts } = host;
  if (!contacts) throw new Error('the memory host has contacts');
  const asked: ContactInput[] = [];
  const create = (input: ContactInput) => {
    asked.push(input);
    return Promise.reject(new HostError('invalid', 'refused', { issues }));
  };
  return { host: { ...host, contacts: { ...contacts, create } }, asked };
}

async function openForm(host: Host) {
  const contact = await (await PadDriver.open({ host })).contact();
  await contact.press('New contact');
  await contact.says('First name');
  contact.control('Add an address now').click();
  return contact;
}

const errorOf = (root: ParentNode, id: string) => root.querySelector(`#${id}-error`)?.textContent?.trim();

describe('the fields of a new contact', () => {
  it('say what the host has against them, each beside itself, without a code', async () => {
    const { host } = refusing([
      { ...issue('invalid', ['email']), code: 'invalid-format' },
      issue('too-long', ['phone']),
      issue('email-taken', ['lastName']),
    ]);
    const contact = await openForm(host);
    await contact.type('Last name', 'Nagy');

    await contact.press('Create contact');
    await until(() => errorOf(contact.root, 'contact-phone'));

    expect(errorOf(contact.root, 'contact-email')).to.equal('E-mail is not valid. Check it.');
    expect(errorOf(contact.root, 'contact-phone')).to.equal('Phone is too long. Shorten it.');
    expect(errorOf(contact.root, 'contact-lastName')).to.include('Another contact has this e-mail address.');
    expect(contact.text).not.to.match(/\([a-z-]+\)\./);
    await expect(contact.element).to.be.accessible();
  });

  for (const email of ['o&leary@example.com', 'info@müller.de', '用户@例子.广告'])
    it(`take the address ${email} as it is written`, async () => {
      const { host, asked } = refusing([]);
      const contact = await openForm(host);
      await contact.type('Last name', 'Nagy');
      await contact.type('E-mail', email);

      await contact.press('Create contact');
      await until(() => asked.length > 0);

      expect(asked).to.deep.equal([{ lastName: 'Nagy', email }]);
    });

  it('refuse what is no address, in words', async () => {
    const { host, asked } = refusing([]);
    const contact = await openForm(host);
    await contact.type('Last name', 'Nagy');
    await contact.type('E-mail', 'nagy@example');

    await contact.press('Create contact');

    await until(() => errorOf(contact.root, 'contact-email'));
    expect(errorOf(contact.root, 'contact-email')).to.equal('Enter an e-mail address like name@example.com.');
    expect(asked).to.deep.equal([]);
  });

  it('leave out what nobody sees', async () => {
    const { host, asked } = refusing([]);
    const contact = await openForm(host);
    await contact.type('Last name', '\u202ENagy\tZoltan\u200B');

    await contact.press('Create contact');
    await until(() => asked.length > 0);

    expect(asked).to.deep.equal([{ lastName: 'Nagy Zoltan' }]);
  });
});

describe('the language of a contact', () => {
  const languageIn = (contact: { root: ParentNode }) =>
    contact.root.querySelector<HTMLSelectElement>('#contact-language');
  const choose = (contact: { root: ParentNode }, language: string) => {
    const list = languageIn(contact);
    if (!list) throw new Error('no language is asked for');
    list.value = language;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const tagsIn = (contact: { root: ParentNode }) =>
    [...(languageIn(contact)?.options ?? [])].map(({ value }) => value);

  it('is one of those that the host writes in, by name, and none unless it is chosen', async () => {
    const { host, asked } = refusing([]);
    const contact = await openForm(host);
    await contact.type('Last name', 'Nagy');
    expect(languageIn(contact)?.value).to.equal('');
    expect(tagsIn(contact)).to.deep.equal(['', 'en', 'fr', 'de', 'es']);
    expect(contact.text).to.include('No preference').and.to.include('German');
    await expect(contact.element).to.be.accessible();

    choose(contact, 'de');
    await contact.press('Create contact');
    await until(() => asked.length > 0);

    expect(asked).to.deep.equal([{ lastName: 'Nagy', language: 'de' }]);
  });

  it('stays when the host has it no longer, and is taken back by no preference', async () => {
    const host = memoryHost({ languages: ['en'] });
    const call = () => ({ signal: new AbortController().signal });
    const made = await host.contacts?.create?.(
      { firstName: 'Ilse', lastName: 'Nagy', language: 'pt' },
      { ...call(), key: crypto.randomUUID() },
    );
    const pad = await PadDriver.open({ host });
    const contact = await pad.choose('nagy');
    await contact.press('Edit');
    await contact.says('Language of messages');
    expect(tagsIn(contact)).to.deep.equal(['', 'en', 'pt']);
    expect(languageIn(contact)?.value).to.equal('pt');

    choose(contact, '');
    await contact.press('Save');

    await until(async () => {
      const { language } = (await host.contacts?.get(made?.id ?? '', call())) ?? { language: 'pt' };
      return language === undefined;
    });
  });

  it('is not asked for where the host writes to nobody', async () => {
    const contact = await openForm(memoryHost({ languages: [] }));

    expect(languageIn(contact)).to.equal(null);
  });
});

describe('number, job title and further fields', () => {
  it('are given to a new contact, shown on its card, and corrected one by one', async () => {
    const host = memoryHost({ contactFields: ['Fax', 'VAT number'] });
    const pad = await PadDriver.open({ host });
    const contact = await pad.contact();
    await contact.press('New contact');
    await contact.says('Job title');
    contact.control('Add an address now').click();
    await contact.type('Last name', 'Nagy');
    await contact.type('Job title', 'Purchasing manager');
    await contact.type('Customer number', 'NAGY-1');
    await contact.type('Fax', '030-0076545');
    await expect(contact.element).to.be.accessible();
    await contact.press('Create contact');

    for (const shown of ['Purchasing manager', 'No. NAGY-1', '030-0076545']) await contact.says(shown);
    await contact.press('Edit');
    await contact.says('VAT number');
    await contact.type('Job title', '');
    await contact.type('VAT number', 'DE 123');
    await contact.press('Save');
    await contact.says('DE 123');
    await contact.saysNoMore('Purchasing manager');
    await expect(contact.element).to.be.accessible();
    const found = await host.contacts?.search({ text: 'NAGY-1', limit: 1 }, call);
    const [nagy] = found?.items ?? [];
    if (!nagy) throw new Error('the contact was not created');
    expect(nagy.fields).to.deep.equal({ Fax: '030-0076545', 'VAT number': 'DE 123' });
    expect(nagy.jobTitle).to.equal(undefined);
  });

  it('are not asked for where the host keeps none, and left alone', async () => {
    const host = memoryHost({ capabilities: capabilitiesBut('contacts.fields') });
    const contact = await openForm(host);

    expect(contact.text).not.to.include('Job title');
  });
});

const call = { signal: new AbortController().signal };
