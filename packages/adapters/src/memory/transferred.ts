import { type DraftTransfer, HostError, type Id, issue } from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Returns the transfer of a saved draft that nobody has taken over yet. */
export const transferOf = ({ drafts }: Shop, draftId: Id): DraftTransfer | undefined =>
  drafts.get(draftId)?.saved.transfer;

/** Throws `refused` while a draft is on its way to a colleague. */
export function assertNotTransferred(shop: Shop, draftId: Id): void {
  if (transferOf(shop, draftId))
    throw new HostError('refused', 'a colleague has to take the draft over', {
      issues: [issue('draft-transferred', [])],
    });
}
