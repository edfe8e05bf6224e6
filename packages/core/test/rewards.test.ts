import { demoData, memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Contact, Product, Special } from '@orderpad/contracts';
import { itemsView, type OrderSession, reviewView, startOrder, summaryView, trySend } from '@orderpad/core';
import { preview } from '@orderpad/core/what-if';
import { findSpecials, pickLines, rewardsView } from '@orderpad/core/rewards';
import { describe, expect, it, vi } from 'vitest';
import { lineOf } from './driver.ts';

/** Resolves once a check passes; patient, for a busy machine is no failure. */
const eventually = <Result>(check: () => Result): Promise<Result> => vi.waitFor(check, { timeout: 60_000 });

const shop = await demoData();
const [ada] = shop.contacts as [Contact]; // the demo has contacts
const sold = (id: string): Product => {
  const product = shop.products.find((each) => each.id === id);
  if (!product) throw new Error(`the demo does not sell ${id}`);
  return product;
};

/** An order of teapots, at £54.00 each; each full £50.00 earns a pick. */
async function withTeapots(quantity: number, options: MemoryOptions = {}) {
  const session = startOrder({ host: memoryHost({ data: shop, ...options }) });
  await eventually(() => expect(session.can({ type: 'items.add', lines: [] })).toBe(true));
  session.send({ type: 'contact.select', contact: ada });
  session.send({ type: 'items.add', lines: [lineOf(sold('teapot'), quantity)] });
  await priced(session);
  return session;
}

const priced = (session: OrderSession) =>
  eventually(() => expect(session.view(summaryView).status).toBe('quoted'));

const linesOf = (session: OrderSession) => [...session.view(itemsView).lines];
const titlesOf = (session: OrderSession) => linesOf(session).map(({ item }) => item.title);
const standing = (session: OrderSession) => session.view(rewardsView).rewards[0];

async function special(session: OrderSession, text: string): Promise<Special> {
  const finder = findSpecials(session);
  finder.find(text);
  const found = await eventually(() => {
    const [first] = finder.view.items;
    if (!first) throw new Error(`no special is called ${text}`);
    return first;
  });
  finder.stop();
  return found;
}

const pick = (found: Special) => ({ type: 'items.add', lines: pickLines(found) }) as const;

describe('A4: rewards', () => {
  it('are earned by purchases, and a pick is a line with its cause, at the price of the reward', async () => {
    const session = await withTeapots(2);
    expect(standing(session)).toMatchObject({ earned: 2, used: 0, toNext: 4200 });

    session.send(pick(await special(session, 'spoon')));
    await priced(session);

    expect(linesOf(session).at(-1)).toMatchObject({
      item: { title: 'Cherry-wood spoon' },
      quantity: 1,
      cause: { kind: 'reward', rewardId: 'larder' },
    });
    expect(session.view(rewardsView)).toMatchObject({
      rewards: [{ earned: 2, used: 1 }],
      picks: [{ unitPrice: 200, listPrice: 1100 }],
    });
    expect(session.view(itemsView).added).toEqual([]);
  });

  it('are refused beyond the earned number before the host is asked', async () => {
    const session = await withTeapots(1);
    const spoon = await special(session, 'spoon');
    session.send(pick(spoon));
    await priced(session);

    const refusal = trySend(session, pick(spoon));

    expect(refusal).toMatchObject({
      code: 'reward-not-earned',
      params: { name: 'Larder rewards', earned: 1, used: 1, toNext: 4600 },
    });
    expect(session.view(summaryView).status).toBe('quoted');
    expect(linesOf(session)).toHaveLength(2);
  });

  it('are taken back with a notice when they are no longer earned: the newest first, in one revision', async () => {
    const session = await withTeapots(2);
    session.send(pick(await special(session, 'spoon')));
    session.send(pick(await special(session, 'wall hook')));
    await priced(session);
    const [teapots] = linesOf(session);
    const before = session.persist().data.revision;

    session.send({ type: 'items.edit', id: teapots?.id ?? '', patch: { quantity: 1 } });
    await eventually(() => expect(linesOf(session)).toHaveLength(2));
    await priced(session);

    expect(titlesOf(session)).toEqual(['Cast-iron teapot', 'Cherry-wood spoon']);
    expect(session.persist().data.revision).toBe(before + 2);
    const { takenBackNotices } = session.view(rewardsView);
    expect(takenBackNotices).toMatchObject([
      { code: 'reward-taken-back', severity: 'info', params: { title: 'Forged wall hook', count: 1 } },
    ]);
    expect(session.view(reviewView).warnings).toEqual([]);
    for (const issue of takenBackNotices) session.send({ type: 'review.acknowledge', issue, accepted: true });
    expect(session.view(rewardsView).takenBackNotices).toEqual([]);
  });

  it('are all taken back with the last line that earned them', async () => {
    const session = await withTeapots(1);
    session.send(pick(await special(session, 'spoon')));
    await priced(session);

    session.send({ type: 'items.remove', ids: [linesOf(session)[0]?.id ?? ''] });

    await eventually(() => expect(linesOf(session)).toEqual([]));
    expect(session.view(rewardsView).takenBackNotices).toHaveLength(1);
  });

  it('are part of the preview when removing or lowering a line would lose them', async () => {
    const session = await withTeapots(3);
    for (const text of ['spoon', 'wall hook']) session.send(pick(await special(session, text)));
    await priced(session);
    const [id = ''] = linesOf(session).map((line) => line.id);

    const lost = (quantity: number) =>
      preview(session, { type: 'items.edit', id, patch: { quantity } }).flatMap(({ lines = [] }) =>
        lines.map(({ item }) => item.title),
      );

    expect(lost(2)).toEqual([]);
    expect(lost(1)).toEqual(['Forged wall hook']);
    expect(preview(session, { type: 'items.remove', ids: [id] })).toMatchObject([
      { code: 'lines-removed', params: { count: 1 } },
      { code: 'reward-lost', params: { count: 2, quantity: 2 } },
    ]);
  });

  it('are not lost with lines that do not qualify: a gift card, another pick', async () => {
    const session = await withTeapots(1);
    session.send({ type: 'items.add', lines: [lineOf(sold('gift'))] });
    session.send(pick(await special(session, 'spoon')));
    await priced(session);
    const [, card, spoon] = linesOf(session);

    const codes = [card, spoon].map((line) =>
      preview(session, { type: 'items.remove', ids: [line?.id ?? ''] }).map(({ code }) => code),
    );

    expect(codes).toEqual([['lines-removed'], ['lines-removed']]);
  });

  it('cannot be edited like a line of the operator', async () => {
    const session = await withTeapots(1);
    session.send(pick(await special(session, 'spoon')));
    await priced(session);
    const id = linesOf(session)[1]?.id ?? '';

    const refusal = trySend(session, { type: 'items.edit', id, patch: { quantity: 2 } });

    expect(refusal?.code).toBe('line-fixed');
  });

  it('are empty at a host without rewards', async () => {
    const session = await withTeapots(2, { capabilities: [] });

    const refusal = trySend(session, {
      type: 'items.add',
      lines: [{ ...lineOf(sold('spoon')), cause: { kind: 'reward', rewardId: 'larder' } }],
    });

    expect(refusal).toMatchObject({ code: 'unsupported', params: { capability: 'rewards' } });
  });
});
