export { orderAgain, type Reordered } from './order-again.ts';
export { canOrderAgain, reorderOf, type Reorder, type ReorderView } from './session-reorder.ts';
export { proposeMethods, type ProposedMethods } from './propose-methods.ts';
export type { LeftOut, OrderNote, ReorderNote } from './reorder.rules.ts';
