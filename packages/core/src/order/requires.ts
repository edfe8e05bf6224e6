import { type Capability, type Issue, issue } from '@orderpad/contracts';
import { hostCan, type OrderContext } from './context.ts';

/** Returns an issue when the host cannot do something for this operator. */
export const requires = (context: OrderContext, capability: Capability): Issue[] =>
  hostCan(context, capability) ? [] : [issue('unsupported', [], { capability })];
