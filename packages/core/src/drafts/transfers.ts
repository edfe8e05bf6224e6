import type { Colleague, Host, Id, SavedDraft, TransferInput } from '@orderpad/contracts';
import { unsupported } from '../order/unsupported.ts';

const patient = (): AbortSignal => new AbortController().signal;

/** Lists the colleagues to whom the operator may transfer a saved order. Rejects with `HostError`. */
export const listColleagues = ({ drafts }: Host, signal = patient()): Promise<Colleague[]> =>
  drafts?.colleagues?.({ signal }) ?? unsupported();

/** Transfers a saved order to a colleague, who has to take it over. Rejects with `HostError`. */
export const transferDraft = (
  { drafts }: Host,
  id: Id,
  input: TransferInput,
  signal = patient(),
): Promise<SavedDraft> => drafts?.transfer?.(id, input, { signal }) ?? unsupported();

/** Takes over a saved order that is transferred to the operator, or takes it back. Rejects with `HostError`. */
export const takeOverDraft = ({ drafts }: Host, id: Id, signal = patient()): Promise<SavedDraft> =>
  drafts?.takeOver?.(id, { signal }) ?? unsupported();
