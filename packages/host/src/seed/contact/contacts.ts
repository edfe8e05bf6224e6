import { chanceOf } from '../../text/chance.ts';
import { grouped } from '../../text/grouped.ts';
import { walkInNumber, type Invoice } from '../invoices.ts';
import { consultantCustomers, consultantId } from './consultant-customers.ts';
import { namesOf } from './names.ts';
import type { SeedContact } from './seed-contact.ts';

/**
 * Returns the contacts: the data set's customers under invented names, an admin account, some that lack a detail, and the customers of a
 * consultant.
 */
export function contactsOf(invoices: readonly Invoice[]): SeedContact[] {
  const byNumber = grouped(
    invoices.filter(({ contactNumber }) => contactNumber !== walkInNumber),
    ({ contactNumber }) => contactNumber,
  );
  return [
    ...[...byNumber].map(([number, own]) => customer(number, own)),
    ...others,
    ...inPerson,
    ...consultantCustomers(),
  ];
}

function customer(number: string, invoices: readonly Invoice[]): SeedContact {
  const { country, date } = invoices.at(-1) ?? { country: 'GB' as const, date: '2010-12-01T09:00' };
  const chance = chanceOf(`contact ${number}`);
  const { first, last, towns, streets, trades, phone, domain } = namesOf(country);
  const firstName = chance.pick(first);
  const lastName = chance.pick(last);
  const [city, postalCode, region] = chance.pick(towns);
  const rows = invoices.flatMap(({ rows: all }) => all);
  const mean = rows.reduce((sum, { quantity }) => sum + quantity, 0) / rows.length;
  const company = mean >= 5 ? `${chance.pick([lastName, city])} ${chance.pick(trades)}` : undefined;
  const line1 = chance.pick(streets).replace('#', String(1 + chance.below(180)));
  return {
    number,
    firstName,
    lastName,
    ...(company === undefined ? {} : { company }),
    ...(mean >= 12 ? { tierId: 'trade' } : {}),
    email: `${asciiOf(firstName)}.${asciiOf(lastName)}${number.slice(-2)}@${domain}`,
    phone: `${phone} ${String(100_000 + chance.below(899_999))}`,
    touchedAt: `${date}:00Z`,
    addresses: [
      { line1, city, postalCode, country, ...(region === undefined ? {} : { region }) },
      ...(chance.below(4) === 0
        ? [{ name: 'Warehouse', line1: chance.pick(streets).replace('#', '2'), city, postalCode, country }]
        : []),
    ],
  };
}

const asciiOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const others: SeedContact[] = [
  {
    number: walkInNumber,
    company: 'Walk-in Customer',
    touchedAt: '2010-12-01T08:00:00Z',
    addresses: [{ line1: '1 Market Yard', city: 'Leeds', postalCode: 'LS1 6DT', country: 'GB' }],
  },
  {
    number: '20001',
    firstName: 'Petra',
    lastName: 'Lindqvist',
    email: 'petra.lindqvist@example.com',
    touchedAt: '2010-12-02T09:00:00Z',
    addresses: [],
  },
  {
    number: '20002',
    firstName: 'Oisín',
    lastName: 'Ó Briain',
    phone: '+353 1 496 0123',
    touchedAt: '2010-12-02T08:59:00Z',
    addresses: [],
  },
  {
    number: '20003',
    firstName: 'Dana',
    lastName: 'Whitlock',
    company: 'Larkspur Trading',
    email: 'dana@example.com',
    bar: 'admin-account',
    touchedAt: '2010-12-02T08:58:00Z',
    addresses: [{ line1: '1 Market Yard', city: 'Leeds', postalCode: 'LS1 6DT', country: 'GB' }],
  },
  {
    number: '20004',
    firstName: 'Victor',
    lastName: 'Crane',
    email: 'victor.crane@example.com',
    bar: 'blocked',
    touchedAt: '2010-12-01T07:00:00Z',
    addresses: [{ line1: '9 Canal Street', city: 'Derby', postalCode: 'DE1 2RJ', country: 'GB' }],
  },
  {
    number: '20011',
    firstName: 'Ottoline',
    lastName: 'Grey',
    company: 'Grey & Daughters',
    email: 'ottoline.grey@example.com',
    phone: '+44 161 496 0311',
    tierId: 'wholesale',
    credit: {
      days: 30,
      limit: { amount: 500_000, currency: 'GBP' },
      owed: { amount: 126_540, currency: 'GBP' },
      isStopped: false,
    },
    touchedAt: '2010-12-01T06:50:00Z',
    addresses: [{ line1: '14 Bonded Street', city: 'Manchester', postalCode: 'M3 4LX', country: 'GB' }],
  },
  {
    number: '20012',
    firstName: 'Bettina',
    lastName: 'Marlow',
    email: 'bettina.marlow@example.com',
    phone: '+44 1865 496 012',
    tierId: 'consultant',
    ownerId: consultantId,
    touchedAt: '2010-12-01T06:40:00Z',
    addresses: [{ line1: '3 Plantation Road', city: 'Oxford', postalCode: 'OX2 6JD', country: 'GB' }],
  },
  {
    number: '20013',
    firstName: 'Jürgen',
    lastName: 'Albrecht',
    company: 'Albrecht Import',
    email: 'juergen.albrecht@example.de',
    phone: '+49 40 5550 1377',
    tierId: 'distributor',
    credit: {
      days: 14,
      limit: { amount: 200_000, currency: 'GBP' },
      owed: { amount: 214_900, currency: 'GBP' },
      isStopped: true,
    },
    touchedAt: '2010-12-01T06:30:00Z',
    addresses: [{ line1: 'Brooktorkai 18', city: 'Hamburg', postalCode: '20457', country: 'DE' }],
  },
];

/**
 * Contacts with a sign-in of their own: a distributor with an address abroad, a customer on a pricing tier, and one for whom ordering is
 * not switched on.
 */
const inPerson: SeedContact[] = [
  {
    number: '20005',
    firstName: 'Dora',
    lastName: 'Vidal',
    company: 'Vidal Distribution',
    email: 'dora.vidal@example.com',
    phone: '+44 161 496 0177',
    tierId: 'distributor',
    touchedAt: '2010-12-01T07:01:00Z',
    addresses: [
      { line1: '14 Tariff Street', city: 'Manchester', postalCode: 'M1 2FF', country: 'GB' },
      {
        name: 'Vidal Entrepôt',
        line1: '9 Quai de la Fosse',
        city: 'Nantes',
        postalCode: '44000',
        country: 'FR',
      },
    ],
  },
  {
    number: '20006',
    firstName: 'Inês',
    lastName: 'Duarte',
    email: 'ines.duarte@example.com',
    phone: '+44 117 496 0188',
    tierId: 'wholesale',
    touchedAt: '2010-12-01T07:02:00Z',
    addresses: [{ line1: '3 Colston Parade', city: 'Bristol', postalCode: 'BS1 6RA', country: 'GB' }],
  },
  {
    number: '20031',
    firstName: 'Tomas',
    lastName: 'Reyes',
    email: 'tomas.reyes@example.com',
    phone: '+44 29 2018 0155',
    bar: 'ordering-not-allowed',
    touchedAt: '2010-12-01T06:20:00Z',
    addresses: [{ line1: '8 Bute Crescent', city: 'Cardiff', postalCode: 'CF10 5AN', country: 'GB' }],
  },
];
