import { deepEqual, equal } from 'node:assert/strict';
import { httpHost, signIn } from '@orderpad/adapters/http';
import type { Approval, ApprovalInput, ApprovalsPort, Call, Host } from '@orderpad/contracts';
import { call, downloadDraft, missing } from './fault-drafts.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';

/** A CSR who asks, over the faulty wire and over a good one. The host of the wire itself is that of a manager. */
interface Asker {
  readonly host: Host;
  readonly sure: Host;
}

async function askerAt({ good: { url }, page }: FaultyWire): Promise<Asker> {
  const { token } = await signIn({ url }, { username: 'cleo', password: 'orderpad' });
  const headers = () => ({ authorization: `Bearer ${token}` });
  return { host: httpHost({ ...page, headers }), sure: httpHost({ url, headers }) };
}

const portOf = ({ approvals }: Host): ApprovalsPort => approvals ?? missing('the host takes no approvals');

async function halfOff(host: Host): Promise<ApprovalInput> {
  const draft = await downloadDraft(host);
  const discount = { kind: 'rate', rate: 500_000, reason: 'Delay' } as const;
  return { draft: { ...draft, discount }, reason: 'Three weeks late' };
}

async function askedAt(wire: FaultyWire): Promise<{ asker: Asker; approval: Approval }> {
  const asker = await askerAt(wire);
  const key = crypto.randomUUID();
  return { asker, approval: await portOf(asker.sure).ask(await halfOff(asker.sure), { ...call(), key }) };
}

/** Operations with what staff ask to take off. */
export const approvals = {
  'ask for an approval': {
    route: 'askApproval',
    promise: 'asks once',
    async run(wire) {
      const asker = await askerAt(wire);
      const input = await halfOff(asker.sure);
      const key = crypto.randomUUID();
      const { id } = await wire.insist((each) => portOf(asker.host).ask(input, { ...each, key }));
      await wire.settle();
      const { items } = await portOf(wire.sure).list({ draftId: input.draft.id, limit: 10 }, call());
      deepEqual(
        items.map((each) => [each.id, each.state]),
        [[id, 'asked']],
      );
    },
  },
  'list approvals': {
    route: 'listApprovals',
    promise: 'finds the approval',
    async run(wire) {
      const { approval } = await askedAt(wire);
      const query = { draftId: approval.draftId, limit: 10 };
      const { items } = await wire.insist((each) => portOf(wire.host).list(query, each));
      deepEqual(
        items.map(({ id }) => id),
        [approval.id],
      );
    },
  },
  'read an approval': {
    route: 'getApproval',
    promise: 'shows what was asked for',
    async run(wire) {
      const { approval } = await askedAt(wire);
      const { mayDecide, ...read } = await wire.insist((each) => portOf(wire.host).get(approval.id, each));
      deepEqual([read, mayDecide], [approval, true]);
    },
  },
  'follow approvals': {
    route: 'watchApprovals',
    promise: 'tells of an approval that was asked for meanwhile',
    async run(wire) {
      const following = new AbortController();
      const events = portOf(wire.host).watch({}, following)[Symbol.asyncIterator]();
      const begun = events.next();
      const told = begun.then(() => events.next()).then(({ value }): unknown => value?.approval?.id);
      await wire.met;
      await wire.settle();
      await begun;
      const { approval } = await askedAt(wire);
      equal(await told, approval.id);
      following.abort();
    },
  },
  'decide about an approval': {
    route: 'decideApproval',
    promise: 'decides once, with the remark',
    run: (wire) =>
      decided(wire, 'refused', async ({ approval }, each) =>
        portOf(wire.host).decide(approval.id, { decision: 'refused', remark: 'Too much' }, each),
      ),
  },
  'withdraw an approval': {
    route: 'withdrawApproval',
    promise: 'takes it back once',
    run: (wire) =>
      decided(wire, 'withdrawn', async ({ asker, approval }, each) =>
        portOf(asker.host).withdraw(approval.id, each),
      ),
  },
} as const satisfies Record<string, FaultedOperation>;

/** Decides about an approval over the faulty wire, and checks that it was decided once. */
async function decided(
  wire: FaultyWire,
  state: Approval['state'],
  decide: (asked: Awaited<ReturnType<typeof askedAt>>, call: Call) => Promise<Approval>,
): Promise<void> {
  const asked = await askedAt(wire);
  await wire.insist((each) => decide(asked, each));
  await wire.settle();
  const { history } = await portOf(wire.sure).get(asked.approval.id, call());
  deepEqual(
    history.map((each) => each.state),
    ['asked', state],
  );
}
