import { HostError, type Host, type Id } from '@orderpad/contracts';
import type { Ask } from './ask.ts';

/** Makes the host of a customer who opened a hand-off: it describes, loads, prices and places that draft, and refuses the rest. */
export const customerHost = (ask: Ask, id: Id): Host => ({
  id: 'memory',
  describe: (call) => ask('describe', call, (does, shop) => does.describeFor(shop, id)),
  catalog: { search: stranger, resolve: stranger, categories: stranger },
  orders: {
    quote: (draft, call) =>
      ask('quote', call, async (does, shop) => does.quoteFor(shop, id, await does.settledDraft(draft))),
    place: (submission, call) =>
      ask('place', call, async (does, shop) => {
        const draft = await does.settledDraft(submission.draft);
        return does.pay(shop, id, { ...submission, draft }, call.key);
      }),
    lookup: (key, call) => ask('read', call, (does, shop) => does.lookUpFor(shop, id, key)),
    fence: (key, call) => ask('write', call, (does, shop) => does.fenceFor(shop, id, key)),
  },
  drafts: {
    load: (draftId, call) => ask('read', call, (does, shop) => does.draftOf(shop, id, draftId)),
    save: stranger,
    list: stranger,
    remove: stranger,
  },
});

const stranger = async (): Promise<never> => {
  throw new HostError('unauthenticated', 'not signed in');
};
