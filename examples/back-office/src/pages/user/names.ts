import type { User } from '@orderpad/contracts';

/** Roles, from the least to the most permitted one. */
export const roleNames: Readonly<Record<User['role'], string>> = {
  customer: 'Customer',
  consultant: 'Consultant',
  csr: 'Takes orders',
  manager: 'Manager',
  admin: 'Administrator',
};

/** Tells whether a person may order: staff by their own permission, customers by that of their contact besides. */
export const mayOrder = ({ mayEnter, contact }: User): boolean => mayEnter && contact?.bar === undefined;

const ranks = Object.keys(roleNames);

/** Tells whether a role is above another one. */
export const isAbove = (role: User['role'], other: User['role']): boolean =>
  ranks.indexOf(role) > ranks.indexOf(other);
