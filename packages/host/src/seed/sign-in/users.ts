import type { Operator } from '@orderpad/contracts';

export interface SeedUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Operator['role'];
  readonly mayEnter: boolean;
  /** The contact that a user of the role `customer` is. */
  readonly contactId?: string;
}

/** Demo accounts; the password of each is `orderpad`. */
export const users: SeedUser[] = [
  { id: 'u-dana', username: 'dana', name: 'Dana Whitlock', role: 'admin', mayEnter: true },
  { id: 'u-mara', username: 'mara', name: 'Mara Okafor', role: 'manager', mayEnter: true },
  { id: 'u-cleo', username: 'cleo', name: 'Cleo Barnes', role: 'csr', mayEnter: true },
  { id: 'u-nico', username: 'nico', name: 'Nico Hart', role: 'csr', mayEnter: false },
  { id: 'u-carla', username: 'carla', name: 'Carla Moretti', role: 'consultant', mayEnter: true },
  {
    id: 'u-dora',
    username: 'dora',
    name: 'Dora Vidal',
    role: 'customer',
    mayEnter: true,
    contactId: 'c-20005',
  },
  {
    id: 'u-ines',
    username: 'ines',
    name: 'Inês Duarte',
    role: 'customer',
    mayEnter: true,
    contactId: 'c-20006',
  },
];
export const demoPassword = 'orderpad';
