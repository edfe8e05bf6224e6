import { capabilitiesBut, type Capability } from '@orderpad/contracts';
import type { User } from '../service/service.ts';

/** Everything that the host can do. */
const offered = capabilitiesBut();

/** Capabilities that customers lack: they can neither create contacts nor set prices, and write nothing for staff. */
const staffOnly = new Set<Capability>([
  'contacts.list',
  'contacts.create',
  'contacts.fields',
  'contacts.record',
  'contacts.credit',
  'contacts.notes',
  'lines.custom',
  'lines.override',
  'lines.discount',
  'orders.discount',
  'orders.date',
  'orders.representative',
  'orders.internal-note',
  'orders.tags',
  'orders.confirmation',
  'shipments.price',
  'handoffs',
  'approvals',
  'drafts.transfers',
]);
const inPerson = offered.filter((capability) => !staffOnly.has(capability));

/** Consultants set no prices either, sell for themselves and on the day, and what customers ask for goes to the office. */
const consulting = capabilitiesBut(
  'lines.custom',
  'lines.override',
  'lines.discount',
  'orders.discount',
  'orders.date',
  'orders.representative',
  'shipments.price',
  'requests',
  'approvals',
);

const byRole: Readonly<Record<User['role'], readonly Capability[]>> = {
  customer: inPerson,
  consultant: consulting,
  csr: offered,
  manager: offered,
  admin: offered,
};

/** Returns the capabilities of the host for a role. */
export const capabilitiesFor = ({ role }: Pick<User, 'role'>): readonly Capability[] => byRole[role];
