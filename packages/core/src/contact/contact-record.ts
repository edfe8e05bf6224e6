import {
  isHostError,
  type ContactRecord,
  type DraftSummary,
  type Host,
  type OrderSummary,
  type ProblemCode,
} from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';
import { unsupported } from '../order/unsupported.ts';

/** A part of what is known of a contact. `absent` where the host does not offer it. */
export type KnownPart<Value> =
  | { readonly state: 'absent' | 'loading' }
  | { readonly state: 'failed'; readonly problem: ProblemCode }
  | { readonly state: 'known'; readonly value: Value };

/** Facts about the contact of an order, besides the account details. Each part comes by itself. */
export interface ContactRecordView {
  /** The newest ones, at most 5. */
  readonly orders: KnownPart<readonly OrderSummary[]>;
  /** Saved orders without the one being taken, the newest ones, at most 5. */
  readonly drafts: KnownPart<readonly DraftSummary[]>;
  readonly record: KnownPart<ContactRecord>;
  readonly canAddNote: boolean;
  readonly isAdding: boolean;
  /** The reason why the last note was not added. */
  readonly noteProblem: ProblemCode | undefined;
}

/** Reads what is known of the contact of an order, and adds notes. */
export interface ContactRecordReader {
  readonly view: ContactRecordView;
  /** Reads everything anew, for the contact that is chosen now. */
  load(): void;
  /** Adds a note; resolves with `false` when it was not added. The same text again after a failure is sent with the same key. */
  addNote(text: string): Promise<boolean>;
  /** Calls the listener after every change of the view. Returns an unsubscribe function. */
  watch(listener: () => void): () => void;
  /** Aborts what is on its way, and removes all listeners. */
  stop(): void;
}

/** Most orders, and most drafts, that are read. */
const most = 5;

const absent = { state: 'absent' } as const;
const nothing: ContactRecordView = {
  orders: absent,
  drafts: absent,
  record: absent,
  canAddNote: false,
  isAdding: false,
  noteProblem: undefined,
};

/**
 * Returns what reads the record of the contact.
 *
 * @example
 * const record = contactRecord(session);
 * record.watch(() => {
 *   if (record.view.orders.state === 'known') console.log(record.view.orders.value.length);
 * });
 * record.load();
 */
export function contactRecord(session: OrderSession): ContactRecordReader {
  const listeners = new Set<() => void>();
  let view = nothing;
  let reading = new AbortController();
  let sent: { readonly content: string; readonly key: string } | undefined;

  const show = (changes: Partial<ContactRecordView>): void => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  };

  /** Reads one part, unless the host does not offer it, or another contact is read meanwhile. */
  const read = (
    name: 'orders' | 'drafts' | 'record',
    isOffered: boolean,
    question: (host: Host, signal: AbortSignal) => Promise<unknown>,
  ): void => {
    const { signal } = reading;
    if (!isOffered) return show({ [name]: absent });
    show({ [name]: { state: 'loading' } });
    session
      .ask((host) => question(host, signal))
      .then(
        (value) => signal.aborted || show({ [name]: { state: 'known', value } }),
        (error: unknown) =>
          signal.aborted || show({ [name]: { state: 'failed', problem: problemOf(error) } }),
      );
  };

  return {
    get view() {
      return view;
    },
    load() {
      reading.abort();
      reading = new AbortController();
      const { id, can } = session.ask((_, { context }) => ({
        id: context.draft.contactId,
        can: (capability: Parameters<typeof hostCan>[1]) => hostCan(context, capability),
      }));
      if (id === undefined) return show(nothing);
      show({ canAddNote: can('contacts.notes'), isAdding: false, noteProblem: undefined });
      const page = { text: '', contactId: id };
      read(
        'orders',
        can('orders.list'),
        async ({ orders }, signal) =>
          (await (orders.list?.({ ...page, limit: most }, { signal }) ?? unsupported())).items,
      );
      read('drafts', can('drafts'), async ({ drafts }, signal) => {
        const { items } = await (drafts?.list({ ...page, limit: most + 1 }, { signal }) ?? unsupported());
        return items.filter((draft) => draft.id !== session.draftId).slice(0, most);
      });
      read(
        'record',
        can('contacts.record'),
        ({ contacts }, signal) => contacts?.record?.(id, { signal }) ?? unsupported(),
      );
    },
    async addNote(text) {
      const id = session.ask((_, { context }) => context.draft.contactId);
      if (id === undefined || view.isAdding) return false;
      const { signal } = reading;
      const content = JSON.stringify([id, text]);
      const key: string = sent?.content === content ? sent.key : crypto.randomUUID();
      sent = { content, key };
      show({ isAdding: true, noteProblem: undefined });
      try {
        const note = await session.ask(
          ({ contacts }) => contacts?.addNote?.(id, { text }, { signal, key }) ?? unsupported(),
        );
        sent = undefined;
        if (signal.aborted) return true;
        const { record } = view;
        const known = record.state === 'known' ? record.value : { notes: [] };
        const value = { ...known, notes: [note, ...known.notes] };
        show({ isAdding: false, ...(record.state === 'known' && { record: { state: 'known', value } }) });
        return true;
      } catch (error) {
        if (!signal.aborted) show({ isAdding: false, noteProblem: problemOf(error) });
        return false;
      }
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      reading.abort();
      listeners.clear();
    },
  };
}

const problemOf = (error: unknown): ProblemCode => (isHostError(error) ? error.code : 'internal');
