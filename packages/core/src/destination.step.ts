import { accepted, arriving } from './accepted.ts';
import { order } from './setup.ts';

/** Where the order goes, where a flow asks for it before the items. */
export const destination = order.createStateConfig({ entry: arriving('destination') });

export const destinationEvents = {
  'destination.choose': accepted,
} as const;
