import type { Channel, Payer } from '@orderpad/contracts';
import type { User } from '../../service/service.ts';

/** The payers whose cards a user of a role may charge. Staff may pay for a contact; a customer in person pays for herself. */
const payers: Readonly<Record<User['role'], readonly Payer[]>> = {
  customer: ['contact'],
  consultant: ['contact', 'operator'],
  csr: ['contact', 'operator'],
  manager: ['contact', 'operator'],
  admin: ['contact', 'operator'],
};

/** Returns the payers whose cards this user may charge. */
export const payersFor = ({ role }: User): readonly Payer[] => payers[role];

/** Returns the channel of cards: their holder enters them in person, and staff hear them or read them. */
export const channelFor = ({ role }: User): Channel => (role === 'customer' ? 'ecom' : 'moto');
