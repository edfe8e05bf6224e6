import {
  type Draft,
  type DraftInput,
  type DraftsPort,
  fingerprint,
  HostError,
  type SavedDraft,
} from '@orderpad/contracts';
import { FakeHost } from './fake-host.ts';

/** A fake host that keeps drafts, one state each, and replaces only the state that the caller has seen. */
export class DraftsHost extends FakeHost {
  readonly #saved = new Map<string, SavedDraft>();
  #count = 0;
  #failure: HostError | undefined;
  #losesReply = false;
  #gate: Promise<void> | undefined;

  constructor() {
    super();
    this.profile = { ...this.profile, capabilities: [...this.profile.capabilities, 'drafts'] };
    const { place } = this.orders;
    this.orders.place = async (submission, call) => {
      const order = await place(submission, call);
      this.#saved.delete(submission.draft.id);
      return order;
    };
  }

  readonly drafts: DraftsPort = {
    save: async (input, { base }) => {
      await this.#gate;
      const failure = this.#failure;
      this.#failure = undefined;
      if (failure) throw failure;
      const saved = this.#save(input, base);
      if (!this.#losesReply) return saved;
      this.#losesReply = false;
      throw new HostError('timeout', 'the reply was lost');
    },
    load: async (id) => this.#saved.get(id) ?? missing(),
    list: async ({ contactId }) => ({
      items: [...this.#saved.values()]
        .filter(({ draft }) => contactId === undefined || draft.contactId === contactId)
        .map(({ draft, quoted, ...about }) => ({
          id: draft.id,
          flow: draft.flow,
          ...about,
          items: draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
          ...(quoted && { total: { amount: quoted.totals.total, currency: quoted.currency } }),
        })),
    }),
    remove: async (id) => {
      if (!this.#saved.delete(id)) missing();
    },
  };

  savedAs(id: string): SavedDraft {
    return this.#saved.get(id) ?? missing();
  }

  ids(): string[] {
    return [...this.#saved.keys()];
  }

  /** Changes a saved draft, as another person would. */
  change(id: string, changes: Partial<Draft>): void {
    const { tag, draft, quoted } = this.savedAs(id);
    const changed = { ...draft, ...changes, revision: draft.revision + 1 };
    this.#save({ draft: changed, ...(quoted && { quoted }) }, tag);
  }

  failNext(error: HostError): void {
    this.#failure = error;
  }

  loseNextReply(): void {
    this.#losesReply = true;
  }

  /** Holds the answers to `save` back until the returned function is called. */
  holdSaves(): () => void {
    let open = (): void => {};
    this.#gate = new Promise((resolve) => {
      open = resolve;
    });
    return () => {
      this.#gate = undefined;
      open();
    };
  }

  /** Saves a draft, as another call of the host does. */
  keep(input: DraftInput, base: string | undefined): SavedDraft {
    return this.#save(input, base);
  }

  #save(input: DraftInput, base: string | undefined): SavedDraft {
    const { id } = input.draft;
    const there = this.#saved.get(id);
    if (there && contentOf(there) === contentOf(input)) return there;
    if (there?.tag !== base) throw new HostError('stale', 'another state is there', { current: there });
    const { contactId } = input.draft;
    const saved: SavedDraft = {
      ...structuredClone(input),
      tag: `tag-${++this.#count}`,
      savedAt: new Date(this.now()).toISOString(),
      savedBy: { id: 'op', name: 'Grace' },
      ...(contactId && { contact: { id: contactId, name: contactId } }),
    };
    this.#saved.set(id, saved);
    return saved;
  }
}

const contentOf = ({ draft, quoted }: DraftInput): string => fingerprint({ draft, quoted });

function missing(): never {
  throw new HostError('not-found', 'no such draft');
}
