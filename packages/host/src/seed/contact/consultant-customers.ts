import { chanceOf } from '../../text/chance.ts';
import { namesOf } from './names.ts';
import type { SeedContact } from './seed-contact.ts';

/** The consultant of the demonstration, whose own customers these are. */
export const consultantId = 'u-carla';

const people = [
  ['Abigail', 'Tremlett'],
  ['Agnes', 'Wooldridge'],
  ['Alma', 'Kettering'],
  ['Annabel', 'Prowse'],
  ['Bernadette', 'Quill'],
  ['Bridget', 'Ackroyd'],
  ['Camille', 'Hollis'],
  ['Cecily', 'Umpleby'],
  ['Daphne', 'Rusbridge'],
  ['Delia', 'Yarrow'],
  ['Dorothea', 'Finch'],
  ['Edith', 'Garside'],
  ['Estelle', 'Bowyer'],
  ['Faith', 'Larkham'],
  ['Felicity', 'Inskip'],
  ['Gwen', 'Pryce'],
  ['Helena', 'Stockwell'],
  ['Hester', 'Jellicoe'],
  ['Ida', 'Munnings'],
  ['Isolde', 'Vane'],
  ['Josephine', 'Cathcart'],
  ['Joyce', 'Dunmore'],
  ['Kerensa', 'Penhale'],
  ['Lavinia', 'Oakes'],
  ['Lottie', 'Eastwick'],
  ['Mabel', 'Northcott'],
  ['Marguerite', 'Swann'],
  ['Minnie', 'Haythorne'],
  ['Nell', 'Brockbank'],
  ['Odette', 'Fairweather'],
  ['Olwen', 'Rees'],
  ['Pearl', 'Adeyemi'],
  ['Philippa', 'Tolliver'],
  ['Rosalind', 'Whitby'],
  ['Ruby', 'Castleton'],
  ['Seraphina', 'Holt'],
  ['Tamsin', 'Nance'],
  ['Ursula', 'Kemble'],
  ['Verity', 'Saltmarsh'],
] as const;

/** Returns the customers of the consultant: most at party prices, one without an address, one who is blocked. */
export const consultantCustomers = (): SeedContact[] =>
  people.map(([firstName, lastName], at) => {
    const number = String(21_001 + at);
    const chance = chanceOf(`customer of a consultant ${number}`);
    const { towns, streets } = namesOf('GB');
    const [city, postalCode] = chance.pick(towns);
    const line1 = chance.pick(streets).replace('#', String(1 + chance.below(180)));
    return {
      number,
      firstName,
      lastName,
      email: `${firstName}.${lastName}@example.com`.toLowerCase(),
      phone: `+44 1632 96${String(1000 + at * 7)}`,
      ...(at % 4 === 3 ? {} : { tierId: 'consultant' }),
      ...(lastName === 'Vane' ? { bar: 'blocked' as const } : {}),
      ownerId: consultantId,
      touchedAt: `2010-11-${String(1 + (at % 28)).padStart(2, '0')}T10:00:00Z`,
      addresses: lastName === 'Nance' ? [] : [{ line1, city, postalCode, country: 'GB' }],
    };
  });
