import { backOffice, consultant, phoneOrder } from '@orderpad/core/flows';
import type { Profile } from './host.ts';

/** Kinds of orders that staff can enter, under Larkspur's names. */
export const orderKinds = [
  { flow: backOffice, name: 'Add cart order' },
  { flow: phoneOrder, name: 'Phone order' },
  { flow: consultant, name: 'Consultant order' },
] as const;
export type OrderKind = (typeof orderKinds)[number];

/** Default kind, whose address names no flow. */
export const [cartOrder] = orderKinds;

/** Returns the kinds of orders that a person enters: a consultant her own, other staff all. */
export const kindsFor = ({ operator: { role } }: Pick<Profile, 'operator'>): readonly OrderKind[] =>
  role === 'consultant' ? orderKinds.filter(({ flow }) => flow === consultant) : orderKinds;

export const kindOf = (flow: string): OrderKind | undefined =>
  orderKinds.find((kind) => kind.flow.id === flow);
