import {
  type Colleague,
  type Contact,
  detailIssues,
  type Draft,
  fix,
  type Issue,
  issue,
  type OrderDetails,
} from '@orderpad/contracts';
import { capabilitiesFor } from '../../profile/capabilities.ts';
import type { User } from '../../service/service.ts';

interface Terms {
  readonly user: User;
  readonly contact: Contact | undefined;
  readonly representative: Colleague | undefined;
  readonly now: Date;
}

/** Returns what is wrong with the details of a draft, for the person who takes the order. */
export function draftDetailIssues(
  { details }: Draft,
  { user, contact, representative, now }: Terms,
): Issue[] {
  if (!details) return [];
  const isUnknown = details.representative !== undefined && !representative;
  const name = 'representative';
  return [
    ...detailIssues(details, { capabilities: capabilitiesFor(user), now: now.getTime(), contact }),
    ...(isUnknown
      ? [issue('representative-unknown', ['details', name], {}, fix('remove-detail', { name }))]
      : []),
  ];
}

/** Returns the details as an order keeps them, with the name that the host has for the representative. */
export const keptDetails = (
  { details }: Draft,
  representative: Colleague | undefined,
): OrderDetails | undefined => details && { ...details, ...(representative && { representative }) };
