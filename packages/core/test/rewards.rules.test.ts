import { fix, issue, type Fix, type Issue, type Reward } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { NewLine } from '../src/order/events.ts';
import { Lines } from '../src/order/lines.ts';
import { rewardsSlice } from '../src/rewards/rewards.slice.ts';
import { contextWith, quoteWith, variantLine } from './contexts.ts';
import { FakeHost } from './fake-host.ts';

const { profile: plain } = new FakeHost();
const profile = { ...plain, capabilities: ['rewards' as const] };
const larder = (earned: number, used: number, id = 'larder'): Reward => ({
  id,
  name: 'Larder rewards',
  threshold: 5000,
  qualifying: earned * 5000,
  earned,
  used,
  toNext: 5000,
});
const pick = (quantity: number, rewardId = 'larder'): NewLine => ({
  item: variantLine('spoon').item,
  quantity,
  cause: { kind: 'reward', rewardId },
});

describe('picks that are added', () => {
  const add = (
    lines: NewLine[],
    rewards: Reward[] | undefined,
    more: Parameters<typeof contextWith>[0] = {},
  ) =>
    rewardsSlice.issuesWith?.['items.add']?.(
      contextWith({ profile, quote: quoteWith({ ...(rewards && { rewards }) }), ...more }),
      { type: 'items.add', lines },
    );

  it('are as many as were earned and not used', () => {
    expect(add([pick(1)], [larder(2, 1)])).toEqual([]);
    expect(add([pick(2)], [larder(2, 1)])).toEqual([
      { ...issue('reward-not-earned', ['rewards', 'larder'], larder(2, 1)) },
    ]);
    expect(add([pick(1), pick(1)], [larder(2, 1)])?.map(({ code }) => code)).toEqual(['reward-not-earned']);
  });

  it('are counted by their reward', () => {
    const rewards = [larder(1, 0), larder(0, 0, 'pantry')];

    expect(add([pick(1)], rewards)).toEqual([]);
    expect(add([pick(1, 'pantry')], rewards)?.map(({ path }) => path)).toEqual([['rewards', 'pantry']]);
  });

  it('are no other lines, even when more was taken than earned', () => {
    const { cause: _, ...line } = pick(9);

    expect(add([line], [larder(0, 2)])).toEqual([]);
    expect(add([line], [larder(0, 2)], { profile: plain })).toEqual([]);
  });

  it('are for a host with rewards', () => {
    expect(add([pick(1)], [larder(2, 0)], { profile: plain })).toEqual([
      issue('unsupported', [], { capability: 'rewards' }),
    ]);
  });

  it('are left to the host while there is no current quote', () => {
    expect(add([pick(9)], undefined)).toEqual([]);
    expect(add([pick(9)], [larder(0, 0)], { priceRevision: 5 })).toEqual([]);
    expect(add([pick(9)], undefined, { quote: undefined })).toEqual([]);
  });
});

describe('picks that the host refuses', () => {
  const spoons = variantLine('spoons', { quantity: 5, cause: { kind: 'reward', rewardId: 'larder' } });
  const hooks = variantLine('hooks', { quantity: 2, cause: { kind: 'reward', rewardId: 'larder' } });
  const tea = variantLine('tea');
  const refused = (id: string, ...fixes: Fix[]): Issue =>
    issue('reward-not-earned', ['lines', id, 'item'], larder(0, 0), ...fixes);
  const granting = (id: string, quantity: number) =>
    refused(id, fix('remove-line', { lineId: id }), fix('set-quantity', { lineId: id, quantity }));
  const after = (issues: Issue[], more: Parameters<typeof contextWith>[0] = {}) => {
    const quote = quoteWith({ issues });
    const changes = rewardsSlice.afterQuote?.(
      contextWith({ lines: Lines.of([tea, spoons, hooks]), quote, ...more }),
      quote,
    );
    return (
      changes && {
        lines: [...(changes.lines ?? [])].map(({ id, quantity }) => [id, quantity]),
        notices: changes.notices,
      }
    );
  };
  const takenBack = (id: string, title: string, count: number): Issue => ({
    ...issue('reward-taken-back', ['rewards', id], { title, count }),
    severity: 'info',
  });

  it('leave the order, each with a notice', () => {
    expect(after([refused('spoons'), refused('hooks')])).toEqual({
      lines: [['tea', 1]],
      notices: [takenBack('spoons', 'Title of spoons', 5), takenBack('hooks', 'Title of hooks', 2)],
    });
  });

  it('stay with the pieces that are earned', () => {
    expect(after([granting('spoons', 1)])).toEqual({
      lines: [
        ['tea', 1],
        ['spoons', 1],
        ['hooks', 2],
      ],
      notices: [takenBack('spoons', 'Title of spoons', 4)],
    });
    expect(after([granting('spoons', 4)])?.lines[1]).toEqual(['spoons', 4]);
  });

  it.each([0, -1, 1.5, 5, 6])('leave the order where %d pieces are called earned', (quantity) => {
    expect(after([granting('spoons', quantity)])).toEqual({
      lines: [
        ['tea', 1],
        ['hooks', 2],
      ],
      notices: [takenBack('spoons', 'Title of spoons', 5)],
    });
  });

  it('stay with the least that is granted', () => {
    expect(after([granting('spoons', 2), granting('spoons', 3)])?.lines[1]).toEqual(['spoons', 2]);
    expect(after([granting('spoons', 3), granting('spoons', 2)])?.lines[1]).toEqual(['spoons', 2]);
  });

  it('are picks of the order, refused for that reason', () => {
    expect(after([refused('tea'), refused('unknown'), issue('not-sold', ['lines', 'spoons', 'item'])])).toBe(
      undefined,
    );
  });

  it('stay until a current quote refuses them', () => {
    expect(after([refused('spoons')], { priceRevision: 5 })).toBe(undefined);
    expect(after([])).toBe(undefined);
  });
});
