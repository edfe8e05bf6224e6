import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { listMails, openHandoff } from '@orderpad/adapters/http';
import { isHostError } from '@orderpad/contracts';
import { padView } from '@orderpad/core';
import { handOff } from '@orderpad/core/handoffs';
import { call, downloadDraft, handedOff, missing, tokenIn } from './fault-drafts.ts';
import type { FaultedOperation } from './faulted-operation.ts';
import type { FaultyWire } from './faulty-wire.ts';
import { OperatorPad } from './operator-pad.ts';

/** The pad of an operator who has left an order to its customer. */
async function withHandoff(wire: FaultyWire) {
  const { id, draftId, link } = await handedOff(wire.sure);
  const saved = await wire.sure.drafts?.load(draftId, call());
  if (!saved) return missing('the host saves no drafts');
  return { id, link, pad: new OperatorPad(wire, { draft: saved.draft, handoff: { id } }) };
}

/** Opens a link in a browser with a good connection. */
const openLink = ({ good: { url } }: FaultyWire, link: string | undefined) =>
  openHandoff({ url }, { token: tokenIn(link) }, { key: crypto.randomUUID() });

/** Operations of an operator with orders that are left to their customers. */
export const handoffs = {
  'leave an order to its customer': {
    route: 'createHandoff',
    promise: 'makes one link that opens, sends one message, and never calls it refused',
    async run(wire) {
      const { payment: _, ...draft } = await downloadDraft(wire.sure);
      const pad = new OperatorPad(wire, { draft });
      await pad.until(({ total }) => total !== undefined);
      const isMade = () => pad.view.handoff !== undefined;

      await pad.suffer(() => handOff(pad.session, { sendTo: 'customer@example.com' }), isMade);
      await pad.until(isMade);
      await wire.settle();
      const { handoff, link } = pad.view;
      pad.session.stop();

      equal(pad.isRefused, false);
      const found = await wire.sure.handoffs?.list({ draftId: draft.id, limit: 10 }, call());
      deepEqual(found?.items, [handoff]);
      const mails = await listMails(wire.good, { about: handoff?.id, limit: 10 });
      deepEqual(
        mails.items.map(({ state }) => state),
        ['stored'],
      );
      equal((await openLink(wire, link)).id, handoff?.id);
    },
  },
  'list orders left to customers': {
    route: 'listHandoffs',
    promise: 'finds the order that waits',
    async run(wire) {
      const { link: _, ...made } = await handedOff(wire.sure);
      const query = { draftId: made.draftId, limit: 10 };
      const found = await wire.insist((each) => wire.host.handoffs?.list(query, each));
      deepEqual(found.items, [made]);
    },
  },
  'read a hand-off': {
    route: 'getHandoff',
    promise: 'shows its state, and the link to nobody',
    async run(wire) {
      const { link: _, ...made } = await handedOff(wire.sure);
      deepEqual(await wire.insist((each) => wire.host.handoffs?.get(made.id, each)), made);
    },
  },
  'follow a hand-off': {
    route: 'watchHandoff',
    promise: 'shows that the customer opened it, and how it ended',
    async run(wire) {
      const { id, link, pad } = await withHandoff(wire);
      // The pad follows from the beginning.
      await pad.suffer(
        () => undefined,
        () => pad.view.progress === 'waiting',
      );
      await wire.met;
      await wire.settle();
      await openLink(wire, link);
      await pad.until(({ progress }) => progress === 'opened');
      await wire.sure.handoffs?.revoke(id, call());
      await pad.until(({ progress }) => progress === 'revoked');
      equal(pad.session.view(padView).phase, 'editing');
      pad.session.stop();
    },
  },
  'take an order back': {
    route: 'revokeHandoff',
    promise: 'takes it back once, and never says so before',
    async run(wire) {
      const { id, link, pad } = await withHandoff(wire);
      await pad.until(({ progress }) => progress === 'waiting');
      const revoke = () => pad.session.send({ type: 'handoffs.revoke' });
      const isOver = () =>
        pad.view.progress === 'revoked' || (!pad.view.isRevoking && pad.view.revokeFailure !== undefined);

      await pad.suffer(revoke, isOver);
      // The operator, who is told that it may not be taken back, presses again.
      await pad.until(({ progress }) => progress !== 'finding');
      while (pad.view.progress !== 'revoked') {
        revoke();
        await pad.until(isOver);
      }
      await wire.settle();
      pad.session.stop();

      ok(!pad.said.includes('paid'));
      const { history } = (await wire.sure.handoffs?.get(id, call())) ?? missing('no hand-off');
      deepEqual(
        history.map(({ state }) => state),
        ['waiting', 'revoked'],
      );
      await rejects(openLink(wire, link), isRevoked);
    },
  },
} as const satisfies Record<string, FaultedOperation>;

const isRevoked = (error: unknown): boolean =>
  isHostError(error) && error.issues.some(({ code }) => code === 'handoff-revoked');
