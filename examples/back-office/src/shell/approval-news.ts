import { followApprovals } from '@orderpad/core/approvals';
import { host } from '../host.ts';

/** Follows the approvals: `onCount` gets the number that nobody has decided about. Returns a function that stops. */
export const approvalNews = (onCount: (open: number) => void): (() => void) =>
  followApprovals(host, {}, { onNews: ({ open }) => onCount(open) });
