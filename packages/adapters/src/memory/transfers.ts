import {
  type Colleague,
  HostError,
  issue,
  type DraftTransfer,
  type Id,
  type SavedDraft,
  type TransferInput,
} from '@orderpad/contracts';
import { getDraft } from './drafts.ts';
import { assertNotHandedOff } from './handed-off.ts';
import { assertNotRequested } from './requested.ts';
import { instant, notFound, requireAbility, type Shop } from './shop.ts';
import { transferOf } from './transferred.ts';

/** Lists the colleagues to whom the operator may transfer a draft. */
export function listColleagues(shop: Shop): Colleague[] {
  requireAbility(shop, 'drafts.transfers');
  return colleaguesOf(shop).filter(({ id }) => id !== shop.operator.id);
}

/** Transfers a draft to a colleague, in place of a transfer before. */
export function transferDraft(shop: Shop, id: Id, { to, note }: TransferInput): SavedDraft {
  requireAbility(shop, 'drafts.transfers');
  getDraft(shop, id);
  assertNotHandedOff(shop, id);
  assertNotRequested(shop, id);
  const colleague = listColleagues(shop).find((each) => each.id === to);
  if (!colleague) throw refused('nobody of this id takes orders over', 'colleague-gone');
  const before = transferOf(shop, id);
  if (before?.to.id === to && before.note === note) return getDraft(shop, id);
  const { operator, now } = shop;
  return keep(shop, id, {
    from: { id: operator.id, name: operator.name },
    to: colleague,
    ...(note !== undefined && { note }),
    at: instant(now()),
  });
}

/** Takes over a draft that is transferred to the operator, or takes it back. */
export function takeOverDraft(shop: Shop, id: Id): SavedDraft {
  requireAbility(shop, 'drafts.transfers');
  const saved = getDraft(shop, id);
  const { operator } = shop;
  const { transfer } = saved;
  if (!transfer && saved.savedBy.id === operator.id) return saved;
  if (!transfer) throw refused('the draft is transferred to nobody', 'transfer-gone');
  if (![transfer.from.id, transfer.to.id].includes(operator.id))
    throw refused('the draft is transferred to somebody else', 'draft-transferred');
  return keep(shop, id, undefined);
}

/** Keeps a draft with another transfer, or with none, as saved by the operator then. */
function keep(shop: Shop, id: Id, transfer: DraftTransfer | undefined): SavedDraft {
  const kept = shop.drafts.get(id);
  if (!kept) throw notFound('draft', id);
  const { transfer: _, ...saved } = kept.saved;
  const { operator } = shop;
  const savedBy = transfer ? saved.savedBy : { id: operator.id, name: operator.name };
  shop.drafts.set(id, { ...kept, saved: { ...saved, savedBy, ...(transfer && { transfer }) } });
  return getDraft(shop, id);
}

const colleaguesOf = ({ terms, staff }: Shop): readonly Colleague[] => [...(terms.colleagues ?? []), staff];

const refused = (detail: string, code: 'colleague-gone' | 'transfer-gone' | 'draft-transferred'): HostError =>
  new HostError('refused', detail, { issues: [issue(code, [])] });
