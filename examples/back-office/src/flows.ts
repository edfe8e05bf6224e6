import { backOffice, consultant, phoneOrder } from '@orderpad/core/flows';

/** Kinds of orders that staff can enter, under Larkspur's names. */
export const orderKinds = [
  { flow: backOffice, name: 'Add cart order' },
  { flow: phoneOrder, name: 'Phone order' },
  { flow: consultant, name: 'Consultant order' },
] as const;
export type OrderKind = (typeof orderKinds)[number];

/** Default kind, whose address names no flow. */
export const [cartOrder] = orderKinds;

export const kindOf = (flow: string): OrderKind | undefined =>
  orderKinds.find((kind) => kind.flow.id === flow);
