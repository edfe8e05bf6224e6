import {
  Approval,
  type ApprovalsEvent,
  type ApprovalsPort,
  type Draft,
  type Host,
  type Issue,
  type Line,
  isBlocking,
  Order,
  Quote,
} from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { bySeed } from './faults.ts';
import type { HostFixture } from './fixture.ts';
import { insist } from './persevere.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf, newKey } from './preparing.ts';
import { expectIssue, expectRefusal, refusedWith } from './refused-with.ts';
import { withFaults } from './with-faults.ts';

/** Signs somebody in who may take off everything, and who decides about approvals. */
export type AsApprover = (host: Host) => Host | Promise<Host>;

/** Declares the promises about drafts that take off more than their operator may. `asApprover` signs in who decides. */
export function checkApprovals(fixture: HostFixture, asApprover: AsApprover): void {
  const prepared = async (rate = half) => {
    const host = await fixture.create();
    const begun = await completed(host, await draftFor(host, fixture, await lineOf(host, fixture, 4)));
    return { host, approver: await asApprover(host), draft: reduced(begun, rate) };
  };

  it('are offered for a discount beyond the limit, and asked for once', async () => {
    const { host, draft } = await prepared();
    const once = keyed();

    const [beyond] = await issuesOf(host, draft);
    const approval = await portOf(host).ask({ draft, reason }, once);

    expect(beyond).toMatchObject({ code: 'discount-too-large', severity: 'error' });
    expect(beyond?.fixes.map(({ code }) => code)).toContain('ask-approval');
    expect(Approval.safeParse(approval).error).toBeUndefined();
    const { operator } = await host.describe(call());
    const { id, name } = operator;
    expect(approval).toMatchObject({ draftId: draft.id, state: 'asked', reason, askedBy: { id, name } });
    const [line] = draft.lines;
    expect(approval.reductions.lines).toMatchObject([{ lineId: line?.id, quantity: 4, reasons: ['Delay'] }]);
    expect(await portOf(host).ask({ draft, reason }, once)).toEqual(approval);
    expect(await portOf(host).ask({ draft, reason }, keyed())).toEqual(approval);
    await expectRefusal(portOf(host).ask({ draft, reason: 'Another' }, once), 'key-reused');
  });

  it('block the draft no more once they are granted, and the order says who approved', async () => {
    const { host, approver, draft } = await prepared();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());
    const { operator } = await approver.describe(call());

    const granted = await portOf(approver).decide(id, { decision: 'granted', remark: 'Once' }, call());
    const quote = Quote.parse(await host.orders.quote(draft, call()));
    const order = Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));

    expect(granted).toMatchObject({ state: 'granted', remark: 'Once', decidedBy: { id: operator.id } });
    expect(quote.issues.filter(isBlocking)).toEqual([]);
    expect(quote.issues).toContainEqual(
      expect.objectContaining({
        code: 'reduction-approved',
        severity: 'info',
        params: { by: operator.name, at: granted.decidedAt },
      }),
    );
    expect(order.approvedBy).toEqual({ name: operator.name, at: granted.decidedAt });
    expect(order.history.map(({ code }) => code).slice(0, 3)).toEqual([
      'approval-asked',
      'approval-granted',
      'placed',
    ]);
    expect((await portOf(host).get(id, call())).order).toEqual({ id: order.id, number: order.number });
  });

  it('cover what is reduced no further: less money and a smaller part, and nothing beyond', async () => {
    const { host, draft } = await granted(await prepared());

    for (const less of [draft, reduced(draft, half - 50_000), ofPieces(draft, 1)])
      expect(await issuesOf(host, less), 'no further').toEqual([]);
    for (const more of [
      reduced(draft, half + 50_000),
      ofPieces(draft, 5),
      ofPieces(reduced(draft, 900_000), 1),
    ])
      expect(await codesOf(host, more), 'further').toEqual(['discount-too-large']);
  });

  it('cover the lines that were asked for, and no others', async () => {
    const { host, draft } = await granted(await prepared());
    const discount = { kind: 'rate', rate: half, reason: 'Delay' } as const;
    const second = { ...(await lineOf(host, fixture, 1)), discount };
    const other = { ...draft, lines: [...draft.lines, second] };
    const instead = { ...draft, lines: draft.lines.map((each) => ({ ...each, id: newKey() })) };

    const issues = await issuesOf(host, other);

    expect(issues.map(({ path }) => path)).toEqual([['lines', second.id, 'discount']]);
    expect(await codesOf(host, instead)).toEqual(['discount-too-large']);
  });

  it('place no draft that takes off more than was granted', async () => {
    const { host, draft } = await granted(await prepared());
    const quote = await host.orders.quote(draft, call());
    const more = reduced(draft, half + 50_000);

    const refusal = await refusedWith(
      host.orders.place({ ...acceptingOf(draft, quote), draft: more }, keyed()),
    );

    expect(['refused', 'quote-changed']).toContain(refusal.code);
  });

  it('are decided by nobody who asked for them', async () => {
    const { host, draft } = await prepared();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());

    const refusal = await refusedWith(portOf(host).decide(id, { decision: 'granted' }, call()));

    expect(['forbidden', 'refused']).toContain(refusal.code);
    expect((await portOf(host).get(id, call())).state).toBe('asked');
    expect(await codesOf(host, draft)).toEqual(['discount-too-large']);
  });

  it('say to who may decide about them that they may, and to nobody else', async () => {
    const { host, approver, draft } = await prepared();

    const { id, mayDecide } = await portOf(host).ask({ draft, reason }, keyed());

    expect(mayDecide).toBeUndefined();
    expect((await portOf(approver).get(id, call())).mayDecide).toBe(true);
    const decided = await portOf(approver).decide(id, { decision: 'refused' }, call());
    expect(decided.mayDecide).toBeUndefined();
  });

  it('are refused with a remark, and leave the draft as it was', async () => {
    const { host, approver, draft } = await prepared();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());

    await portOf(approver).decide(id, { decision: 'refused', remark: 'A third at most' }, call());

    expect(await portOf(host).get(id, call())).toMatchObject({ state: 'refused', remark: 'A third at most' });
    expect(await codesOf(host, draft)).toEqual(['discount-too-large']);
    const again = await portOf(host).ask({ draft, reason }, keyed());
    expect(again).toMatchObject({ state: 'asked' });
    expect(again.id).not.toBe(id);
  });

  it('stay as they were decided first', async () => {
    const { host, approver, draft } = await prepared();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());
    const first = await portOf(approver).decide(id, { decision: 'granted' }, call());

    const second = await portOf(approver).decide(id, { decision: 'refused', remark: 'No' }, call());

    expect(second).toEqual(first);
    expect(await portOf(host).withdraw(id, call())).toMatchObject({ state: 'granted' });
  });

  it('are taken back by who asked, and by nobody else', async () => {
    const { host, approver, draft } = await prepared();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());
    await expectRefusal(portOf(approver).withdraw(id, call()), 'forbidden');

    const withdrawn = await portOf(host).withdraw(id, call());

    expect(withdrawn.state).toBe('withdrawn');
    const late = await portOf(approver).decide(id, { decision: 'granted' }, call());
    expect(late.state).toBe('withdrawn');
    expect(await codesOf(host, draft)).toEqual(['discount-too-large']);
  });

  it('wait one at a time: asking for something else takes back what waits', async () => {
    const { host, draft } = await prepared();
    const first = await portOf(host).ask({ draft, reason }, keyed());

    const second = await portOf(host).ask({ draft: reduced(draft, half + 50_000), reason }, keyed());

    expect((await portOf(host).get(first.id, call())).state).toBe('withdrawn');
    const waiting = await portOf(host).list({ state: 'asked', draftId: draft.id, limit: 20 }, call());
    expect(waiting.items.map(({ id }) => id)).toEqual([second.id]);
    const all = await portOf(host).list({ draftId: draft.id, limit: 20 }, call());
    expect(all.items.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('are taken back when the order is placed without them', async () => {
    const { host, draft } = await prepared();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());
    const plain = { ...draft, lines: draft.lines.map(undiscounted) };

    const order = await host.orders.place(
      acceptingOf(plain, await host.orders.quote(plain, call())),
      keyed(),
    );

    expect(order.approvedBy).toBeUndefined();
    expect((await portOf(host).get(id, call())).state).toBe('withdrawn');
    await expectRefusal(portOf(host).ask({ draft, reason }, keyed()), 'draft-placed');
  });

  it('are not taken where nothing goes beyond the limit', async () => {
    const { host, draft } = await prepared(10_000);

    await expectIssue(portOf(host).ask({ draft, reason }, keyed()), 'approval-not-needed');

    const beyond = await granted(await prepared());
    await expectIssue(
      portOf(beyond.host).ask({ draft: beyond.draft, reason }, keyed()),
      'approval-not-needed',
    );
  });

  it('are told to those who follow them, with the count of those that wait', async () => {
    const { host, approver, draft } = await prepared();
    const following = new AbortController();
    const events = portOf(approver).watch({ draftId: draft.id }, following)[Symbol.asyncIterator]();
    const next = async (): Promise<ApprovalsEvent> => {
      const { value, done } = await events.next();
      if (done) throw new Error('the stream ended');
      return value;
    };

    const begun = await next();
    const { id } = await portOf(host).ask({ draft, reason }, keyed());
    const asked = await next();
    await portOf(approver).decide(id, { decision: 'refused' }, call());
    const decided = await next();

    expect(begun.open).toBe(0);
    expect(asked).toMatchObject({ open: 1, isNew: true, approval: { id, state: 'asked', mayDecide: true } });
    expect(decided).toMatchObject({ open: 0, approval: { id, state: 'refused' } });
    expect(asked.position).toBeLessThan(decided.position);
    following.abort();
    expect((await events.next()).done).toBe(true);
  });

  it('that nobody asked for are not found', async () => {
    const { host, approver } = await prepared();
    const id = newKey();

    await expectRefusal(portOf(host).get(id, call()), 'not-found');
    await expectRefusal(portOf(host).withdraw(id, call()), 'not-found');
    await expectRefusal(portOf(approver).decide(id, { decision: 'granted' }, call()), 'not-found');
  });

  it('are one of one key when answers are lost', async () => {
    const { host, draft } = await prepared();
    const faults = bySeed(7, { rate: 0.5, operations: ['askApproval'] });
    const shaky = portOf(withFaults(host, faults));
    const once = keyed();

    const { id } = await insist(() => shaky.ask({ draft, reason }, once));
    await faults.deliver();

    const page = await portOf(host).list({ draftId: draft.id, limit: 20 }, call());
    expect(page.items.map((each) => each.id)).toEqual([id]);
  });
}

/** Declares what a host without approvals keeps to: it offers no question that nobody answers. */
export function checkNoApprovals(fixture: HostFixture): void {
  it('are neither declared nor offered', async () => {
    const host = await fixture.create();
    const draft = await completed(host, await draftFor(host, fixture));

    const { capabilities } = await host.describe(call());
    const { issues } = await host.orders.quote(reduced(draft, 1_000_000), call());

    expect(capabilities).not.toContain('approvals');
    expect(issues.flatMap(({ fixes }) => fixes.map(({ code }) => code))).not.toContain('ask-approval');
  });
}

const reason = 'Three weeks late';
const half = 500_000;

function portOf({ approvals }: Host): ApprovalsPort {
  if (!approvals) throw new Error('a host with the capability `approvals` has the port');
  return approvals;
}

interface Prepared {
  readonly host: Host;
  readonly approver: Host;
  readonly draft: Draft;
}

async function granted({ host, approver, draft }: Prepared): Promise<Prepared> {
  const { id } = await portOf(host).ask({ draft, reason }, keyed());
  await portOf(approver).decide(id, { decision: 'granted' }, call());
  return { host, approver, draft };
}

const reduced = (draft: Draft, rate: number): Draft => ({
  ...draft,
  revision: draft.revision + 1,
  lines: draft.lines.map((line) => ({ ...line, discount: { kind: 'rate', rate, reason: 'Delay' } })),
});

function undiscounted(line: Line): Line {
  const { discount: _, ...rest } = line;
  return rest;
}

const ofPieces = (draft: Draft, quantity: number): Draft => ({
  ...draft,
  revision: draft.revision + 1,
  lines: draft.lines.map((line) => ({ ...line, quantity })),
});

const issuesOf = async ({ orders }: Host, draft: Draft): Promise<Issue[]> =>
  (await orders.quote(draft, call())).issues.filter(isBlocking);

const codesOf = async (host: Host, draft: Draft): Promise<string[]> =>
  (await issuesOf(host, draft)).map(({ code }) => code);
