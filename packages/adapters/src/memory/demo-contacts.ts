import type { Contact, ContactNote, SavedAddress } from '@orderpad/contracts';

const at = (id: string, line1: string, city: string, postalCode: string, country: string): SavedAddress => ({
  id,
  line1,
  city,
  postalCode,
  country,
});

/** In the order a shop would list its recent customers. Telephone numbers are from the ranges kept for fiction. */
export const demoContacts: Contact[] = [
  {
    id: 'contact-1',
    number: 'C-1001',
    firstName: 'Ada',
    lastName: 'Whitcombe',
    email: 'ada.whitcombe@example.com',
    phone: '+44 117 496 0113',
    addresses: [
      at('a1', '14 Clifton Vale', 'Bristol', 'BS8 4PT', 'GB'),
      at('a2', 'The Boathouse, Quay Lane', 'Dartmouth', 'TQ6 9PT', 'GB'),
    ],
  },
  {
    id: 'contact-2',
    number: 'C-1002',
    firstName: 'Marcus',
    lastName: 'Oyelaran',
    company: 'Oyelaran & Daughters',
    email: 'marcus@oyelaran.example',
    phone: '+44 20 7946 0958',
    tier: { id: 'trade', name: 'Trade' },
    addresses: [at('a3', '88 Lamb’s Conduit Street', 'London', 'WC1N 3LZ', 'GB')],
  },
  {
    id: 'contact-3',
    number: 'C-1003',
    firstName: 'Siobhán',
    lastName: 'Ní Bhriain',
    email: 'siobhan@example.ie',
    addresses: [at('a4', '5 Sea Road', 'Galway', 'H91 K2P8', 'IE')],
  },
  {
    id: 'contact-4',
    number: 'C-1004',
    company: 'Gasthof zum Anker GmbH',
    email: 'einkauf@anker.example',
    phone: '+49 30 23125 014',
    tier: { id: 'trade', name: 'Trade' },
    flags: ['account-stop'],
    addresses: [at('a5', 'Hafenstraße 21', 'Hamburg', '20457', 'DE')],
  },
  {
    id: 'contact-5',
    number: 'C-1005',
    firstName: 'Camille',
    lastName: 'Durand',
    email: 'camille.durand@example.fr',
    addresses: [at('a6', '12 rue des Tanneurs', 'Lyon', '69002', 'FR')],
  },
  {
    id: 'contact-6',
    number: 'C-1006',
    firstName: 'Tomasz',
    lastName: 'Wieczorek',
    email: 'tomasz.w@example.com',
    phone: '+44 161 496 0277',
    addresses: [],
  },
  {
    id: 'contact-7',
    number: 'C-1007',
    firstName: 'Priya',
    lastName: 'Raman',
    email: 'priya.raman@example.com',
    addresses: [at('a7', '3 Sandringham Court', 'Leeds', 'LS8 1AB', 'GB')],
  },
  {
    id: 'contact-8',
    number: 'C-1008',
    firstName: 'Henrik',
    lastName: 'Solberg',
    email: 'henrik@example.no',
    addresses: [at('a8', 'Nygårdsgaten 40', 'Bergen', '5015', 'NO')],
  },
  {
    id: 'contact-9',
    number: 'C-1009',
    firstName: 'Grace',
    lastName: 'Lindqvist',
    email: 'grace@example.com',
    phone: '+1 212 555 0142',
    addresses: [
      { ...at('a9', '410 Henry Street', 'Brooklyn', '11231', 'US'), region: 'NY', line2: 'Apartment 3' },
    ],
  },
  {
    id: 'contact-10',
    number: 'C-1010',
    firstName: 'Yuki',
    lastName: 'Tanabe',
    email: 'yuki.tanabe@example.jp',
    addresses: [at('a10', '2-14-5 Yanaka', 'Tokyo', '110-0001', 'JP')],
  },
  {
    id: 'contact-11',
    number: 'C-1011',
    firstName: 'Sander',
    lastName: 'de Vries',
    email: 'sander@example.nl',
    addresses: [at('a11', 'Oudegracht 210', 'Utrecht', '3511 NR', 'NL')],
  },
  {
    id: 'contact-12',
    number: 'C-1012',
    firstName: 'Office',
    lastName: 'Administrator',
    email: 'admin@hearth.example',
    bar: 'admin-account',
    addresses: [at('a12', '9 Foundry Yard', 'Bristol', 'BS1 6QA', 'GB')],
  },
];

/** Notes of staff, newest first, by the id of the contact. */
export const demoNotes: Readonly<Record<string, readonly ContactNote[]>> = {
  'contact-2': [
    {
      id: 'note-2',
      text: 'Deliveries before 10 am only: the street is closed to vans later in the day.',
      at: '2026-10-02T09:12:00Z',
      by: 'Rosa Martin',
    },
    { id: 'note-1', text: 'Asks for the invoice by e-mail.', at: '2026-06-18T15:40:00Z', by: 'Iain Bell' },
  ],
  'contact-4': [
    {
      id: 'note-3',
      text: 'Account stopped until the invoice of August is paid.',
      at: '2026-11-03T08:00:00Z',
      by: 'Iain Bell',
    },
  ],
};
