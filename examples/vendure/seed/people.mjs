// Whom the shop knows, and where it ships.

export const countries = {
  Americas: { US: 'United States of America', CA: 'Canada', MX: 'Mexico' },
  Europe: {
    GB: 'United Kingdom',
    DE: 'Germany',
    FR: 'France',
    AT: 'Austria',
    NL: 'Netherlands',
    IE: 'Ireland',
    ES: 'Spain',
    IT: 'Italy',
  },
};

const us = (fullName, streetLine1, city, province, postalCode, more = {}) => ({
  fullName,
  streetLine1,
  city,
  province,
  postalCode,
  countryCode: 'US',
  ...more,
});
const german = (fullName, streetLine1, city, postalCode) => ({
  fullName,
  streetLine1,
  city,
  postalCode,
  countryCode: 'DE',
});

const named = [
  {
    person: {
      title: 'Ms',
      firstName: 'Ada',
      lastName: 'Lovelace',
      emailAddress: 'ada@example.com',
      phoneNumber: '+1 555 0100',
    },
    group: 'VIP',
    addresses: [
      us('Ada Lovelace', '12 Analytical Way', 'Portland', 'OR', '97201', { phoneNumber: '+1 555 0100' }),
      us('Ada Lovelace', '77 Difference St', 'Seattle', 'WA', '98101', { company: 'Engine Works' }),
      german('Ada Lovelace', 'Hauptstr. 5', 'Berlin', '10115'),
    ],
  },
  {
    person: {
      firstName: 'Grace',
      lastName: 'Hopper',
      emailAddress: 'grace@example.com',
      phoneNumber: '+1 555 0101',
    },
    group: 'Wholesale',
    addresses: [us('Grace Hopper', '1 Cobol Ct', 'Arlington', 'VA', '22201')],
  },
  {
    person: { firstName: 'Konrad', lastName: 'Zuse', emailAddress: 'konrad@example.com' },
    addresses: [german('Konrad Zuse', 'Wranglerstr. 3', 'Berlin', '10963')],
  },
  { person: { firstName: 'Nemo', lastName: 'Nowhere', emailAddress: 'nemo@example.com' }, addresses: [] },
];

const first = ['Mary', 'Joan', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Radia', 'Niklaus', 'Frances', 'Tony'];
const last = ['Clarke', 'Turing', 'Lamarr', 'Perlman', 'Allen', 'Wirth'];

export const people = [
  ...named,
  ...last.flatMap((lastName, row) =>
    first.map((firstName, column) => ({
      person: {
        firstName,
        lastName,
        emailAddress: `${firstName}.${lastName}@example.com`.toLowerCase(),
        phoneNumber: `+1 555 ${1000 + row * 10 + column}`,
      },
      addresses: [
        us(`${firstName} ${lastName}`, `${10 + column} Pier ${row + 1}`, 'Baltimore', 'MD', `2120${row}`),
      ],
    })),
  ),
];
