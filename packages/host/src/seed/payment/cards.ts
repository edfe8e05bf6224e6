import type * as schema from '../../data/schema.ts';

const provider = 'test-payments';
const addedAt = new Date('2010-12-01T06:00:00Z');

/** Stored cards of some contacts and users, by the references that the test payment provider always knows. */
export const storedCards: (typeof schema.storedCards.$inferInsert)[] = [
  {
    id: 'card-17850-visa',
    contactId: 'c-17850',
    reference: 'card_test_visa',
    brand: 'visa',
    last4: '4242',
    expiry: '2034-05',
  },
  {
    id: 'card-17850-mastercard',
    contactId: 'c-17850',
    reference: 'card_test_mastercard',
    brand: 'mastercard',
    last4: '4444',
    expiry: '2033-11',
    asksCvv: false,
  },
  {
    id: 'card-20011',
    contactId: 'c-20011',
    reference: 'card_test_insufficient',
    brand: 'visa',
    last4: '9995',
    expiry: '2033-02',
    asksCvv: false,
  },
  {
    id: 'card-20012',
    contactId: 'c-20012',
    reference: 'card_test_challenge',
    brand: 'visa',
    last4: '3220',
    expiry: '2032-08',
    asksCvv: false,
  },
  {
    id: 'card-20005',
    contactId: 'c-20005',
    reference: 'card_test_visa',
    brand: 'visa',
    last4: '4242',
    expiry: '2033-01',
  },
  {
    id: 'card-20006',
    contactId: 'c-20006',
    reference: 'card_test_declined',
    brand: 'visa',
    last4: '0002',
    expiry: '2033-09',
    asksCvv: false,
  },
  {
    id: 'card-mara',
    userId: 'u-mara',
    reference: 'card_test_visa',
    brand: 'visa',
    last4: '4242',
    expiry: '2034-10',
    asksCvv: false,
  },
  {
    id: 'card-cleo',
    userId: 'u-cleo',
    reference: 'card_test_mastercard',
    brand: 'mastercard',
    last4: '4444',
    expiry: '2034-03',
  },
].map((card) => ({ ...card, provider, addedAt }));
