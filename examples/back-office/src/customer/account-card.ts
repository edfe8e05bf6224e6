import { nameOf } from '@orderpad/contracts';
import { h } from '../dom.ts';
import type { Customer } from './shop.ts';

/** Card with what the shop knows of the customer, and whom to ask when it is wrong. */
export function accountCard({ contact, profile: { support } }: Customer): HTMLElement {
  const countries = new Intl.DisplayNames('en-GB', { type: 'region' });
  const fact = (name: string, ...values: (string | undefined)[]) => {
    const known = values.flatMap((value) => value ?? []);
    if (known.length === 0) return [];
    return [h('div', {}, h('dt', {}, name), ...known.map((value) => h('dd', {}, h('bdi', {}, value))))];
  };
  const addresses = contact.addresses.map(({ line1, line2, postalCode, city, country }) =>
    [line1, line2, [postalCode, city].filter(Boolean).join(' '), countries.of(country)]
      .filter(Boolean)
      .join(', '),
  );
  const help = [support?.phone, support?.hours].filter(Boolean).join(', ');
  return h(
    'section',
    { class: 'account-card', 'aria-labelledby': 'account-title' },
    h('h2', { id: 'account-title' }, 'Your account'),
    h(
      'dl',
      {},
      ...fact('Name', nameOf(contact), contact.company),
      ...fact('Customer number', contact.number),
      ...fact('Pricing tier', contact.tier?.name),
      ...fact('E-mail', contact.email),
      ...fact('Phone', contact.phone),
      ...fact(addresses.length === 1 ? 'Address' : 'Addresses', ...addresses),
    ),
    ...(help ? [h('p', { class: 'quiet' }, `Something is not right? Call us: ${help}`)] : []),
  );
}
