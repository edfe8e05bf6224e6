import type { Operator } from '@orderpad/contracts';

export interface SeedUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Operator['role'];
  readonly mayEnter: boolean;
  readonly groupId: string;
  readonly email?: string;
  readonly pin?: string;
  /** The contact that a user of the role `customer` is. */
  readonly contactId?: string;
}

/** Demo accounts; the password of each is `orderpad`. */
export const users: SeedUser[] = [
  {
    id: 'u-dana',
    username: 'dana',
    name: 'Dana Whitlock',
    role: 'admin',
    mayEnter: true,
    groupId: 'office',
    email: 'dana@larkspur.example',
  },
  {
    id: 'u-mara',
    username: 'mara',
    name: 'Mara Okafor',
    role: 'manager',
    mayEnter: true,
    groupId: 'office',
    email: 'mara@larkspur.example',
  },
  {
    id: 'u-cleo',
    username: 'cleo',
    name: 'Cleo Barnes',
    role: 'csr',
    mayEnter: true,
    groupId: 'office',
    email: 'cleo@larkspur.example',
  },
  {
    id: 'u-nico',
    username: 'nico',
    name: 'Nico Hart',
    role: 'csr',
    mayEnter: false,
    groupId: 'office',
    email: 'nico@larkspur.example',
  },
  {
    id: 'u-carla',
    username: 'carla',
    name: 'Carla Moretti',
    role: 'consultant',
    mayEnter: true,
    groupId: 'consultants',
    email: 'carla@larkspur.example',
  },
  {
    id: 'u-dora',
    username: 'dora',
    name: 'Dora Vidal',
    role: 'customer',
    mayEnter: true,
    groupId: 'distributors',
    email: 'dora.vidal@example.com',
    pin: '704112',
    contactId: 'c-20005',
  },
  {
    id: 'u-ines',
    username: 'ines',
    name: 'Inês Duarte',
    role: 'customer',
    mayEnter: true,
    groupId: 'customers',
    email: 'ines.duarte@example.com',
    contactId: 'c-20006',
  },
  {
    id: 'u-juergen',
    username: 'juergen',
    name: 'Jürgen Albrecht',
    role: 'customer',
    mayEnter: true,
    groupId: 'distributors',
    email: 'juergen.albrecht@example.de',
    pin: '731204',
    contactId: 'c-20013',
  },
  {
    id: 'u-tomas',
    username: '55g848f888897',
    name: 'Tomas Reyes',
    role: 'customer',
    mayEnter: true,
    groupId: 'customers',
    email: 'tomas.reyes@example.com',
    contactId: 'c-20031',
  },
];
export const demoPassword = 'orderpad';
