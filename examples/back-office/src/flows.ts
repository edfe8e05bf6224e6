import { backOffice, consultant, phoneOrder } from '@orderpad/core/flows';

/** What staff can begin, under the names that Larkspur gives them. */
export const orderKinds = [
  { flow: backOffice, name: 'Add cart order' },
  { flow: phoneOrder, name: 'Phone order' },
  { flow: consultant, name: 'Consultant order' },
] as const;
export type OrderKind = (typeof orderKinds)[number];

/** The ordinary kind, whose address names no flow. */
export const [cartOrder] = orderKinds;

export const kindOf = (flow: string): OrderKind | undefined =>
  orderKinds.find((kind) => kind.flow.id === flow);
