import { memoryHost } from '@orderpad/adapters/memory';
import { type ApprovalsEvent, type Draft, type Host, itemOf } from '@orderpad/contracts';
import {
  askApproval,
  decideApproval,
  findApprovals,
  followApprovals,
  lastApproval,
  withdrawApproval,
} from '@orderpad/core/approvals';
import { describe, expect, it } from 'vitest';

const { signal } = new AbortController();

/** Half off one soap, for the first customer with an address. */
async function halfOff(host: Host): Promise<Draft> {
  const [answer] = await host.catalog.resolve({ skus: ['SOAP'] }, { signal });
  const [variant] = answer?.kind === 'found' ? answer.product.variants : [];
  if (answer?.kind !== 'found' || !variant) throw new Error('the demo shop sells soap');
  const page = await host.contacts?.search({ text: 'Whitcombe', limit: 1 }, { signal });
  const [contact] = page?.items ?? [];
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    ...(contact && { contactId: contact.id }),
    lines: [
      {
        id: 'line',
        item: itemOf(answer.product, variant),
        quantity: 2,
        cause: { kind: 'operator' },
        discount: { kind: 'rate', rate: 500_000, reason: 'Late' },
      },
    ],
    codes: [],
    promotions: [],
    shipments: [{ id: 's', parts: [] }],
    context: {},
  };
}

const shopOf = () => {
  const staff = memoryHost({ overrideLimit: 10 });
  return { staff, manager: staff.asColleague('operator-9') };
};

const reason = 'Three weeks late';

describe('approvals', () => {
  it('are asked, found by draft and decided', async () => {
    const { staff, manager } = shopOf();
    const draft = await halfOff(staff);
    expect(await lastApproval(staff, draft.id)).toBeUndefined();

    const { id } = await askApproval(staff, { draft, reason }, crypto.randomUUID());
    const decided = await decideApproval(manager, id, { decision: 'granted' });

    expect(decided.state).toBe('granted');
    expect((await lastApproval(staff, draft.id))?.id).toBe(id);
    expect((await withdrawApproval(staff, id)).state).toBe('granted');
  });

  it('are listed by state', async () => {
    const { staff, manager } = shopOf();
    const { id } = await askApproval(staff, { draft: await halfOff(staff), reason }, crypto.randomUUID());
    const finder = findApprovals(manager, { state: 'asked' });
    const found = new Promise<string[]>((resolve) => {
      finder.watch(({ items, isSearching }) => {
        if (!isSearching) resolve(items.map((each) => each.id));
      });
    });

    finder.find('');

    expect(await found).toEqual([id]);
    finder.stop();
  });

  it('are followed until nobody does any more', async () => {
    const { staff, manager } = shopOf();
    const draft = await halfOff(staff);
    const news: ApprovalsEvent[] = [];
    const heard = new Promise<void>((resolve) => {
      const stop = followApprovals(
        manager,
        {},
        {
          onNews(event) {
            news.push(event);
            if (event.approval) {
              stop();
              resolve();
            } else void askApproval(staff, { draft, reason }, crypto.randomUUID());
          },
        },
      );
    });

    await heard;

    expect(news.map(({ open }) => open)).toEqual([0, 1]);
  });

  it('are refused as unsupported by a host without them', async () => {
    const { approvals: _, ...host } = memoryHost();

    await expect(lastApproval(host, 'draft')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(withdrawApproval(host, 'a')).rejects.toMatchObject({ code: 'unsupported' });
    followApprovals(host, {}, { onNews: () => expect.unreachable() })();
  });
});
