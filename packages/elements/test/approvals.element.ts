import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryHost } from '@orderpad/adapters/memory';
import {
  type Approval,
  type ApprovalInput,
  type ApprovalsPort,
  type Draft,
  type Host,
  HostError,
} from '@orderpad/contracts';
import { itemsView, shippingView } from '@orderpad/core';
import type { OrderPadApprovals } from '../src/approvals/order-pad-approvals.ts';
import '../src/define/approvals.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const call = () => ({ signal: new AbortController().signal });

function portOf({ approvals }: Host): ApprovalsPort {
  if (!approvals) throw new Error('the memory host takes approvals');
  return approvals;
}

const shopOf = (): { staff: MemoryHost; manager: Host } => {
  const staff = memoryHost({ data: shop, overrideLimit: 10, shippingLimit: 20 });
  return { staff, manager: staff.asColleague('operator-9') };
};

/** At the items, with half taken off two mugs. */
async function beyondLimit(host: Host) {
  const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 2)], host });
  const id = pad.session.view(itemsView).lines.at(0)?.id ?? '';
  const discount = { kind: 'rate', rate: 500_000, reason: 'Goodwill' } as const;
  pad.session.send({ type: 'items.edit', id, patch: { discount } });
  const table = await pad.table();
  await table.says('This takes off more than you may.');
  return { pad, table };
}

const question = (pad: OrderDriver) => new PadDriver(pad.element).part('order-pad-approval');

async function asked(host: Host, reason = 'Three weeks late') {
  const { pad, table } = await beyondLimit(host);
  await table.press('Ask a manager');
  const dialog = await question(pad);
  await dialog.type('Reason', reason);
  await dialog.press('Ask');
  await table.says('Asked: waits for a manager');
  return { pad, table, dialog };
}

const last = async (host: Host): Promise<Approval> => {
  const [approval] = (await portOf(host).list({ limit: 1 }, call())).items;
  if (!approval) throw new Error('nobody asked');
  return approval;
};

const decide = async (manager: Host, decision: 'granted' | 'refused', remark?: string) =>
  portOf(manager).decide((await last(manager)).id, { decision, ...(remark && { remark }) }, call());

describe('the question for an approval', () => {
  it('stands beside the largest that is allowed, with the reason of the discount, and asks for a missing one', async () => {
    const { pad, table } = await beyondLimit(shopOf().staff);
    expect(table.text).to.include('Reduce to');

    await table.press('Ask a manager');
    const dialog = await question(pad);
    await dialog.says('A manager sees the customer');
    expect(dialog.control('Reason')).to.have.value('Goodwill');
    await expect(dialog.element).to.be.accessible();
    await dialog.type('Reason', ' ');
    await dialog.press('Ask');

    await dialog.says('Enter a reason.');
    await until(() => dialog.focused?.id === 'approval-reason');
  });

  it('is not offered by a host that takes no approvals', async () => {
    const host = memoryHost({ data: shop, overrideLimit: 10, capabilities: ['lines.discount', 'drafts'] });

    const { table } = await beyondLimit(host);

    expect(table.text).not.to.include('Ask a manager');
  });

  it('waits at its issue, and is granted there without a press', async () => {
    const { staff, manager } = shopOf();
    const { table } = await asked(staff);

    await decide(manager, 'granted');

    await table.says('Approved by Maya Lindqvist.');
    expect(table.text).not.to.include('This takes off more than you may.');
  });

  it('is refused at its issue with the remark, and can be asked again', async () => {
    const { staff, manager } = shopOf();
    const { table, dialog } = await asked(staff);

    await decide(manager, 'refused', 'A fifth at most');
    await table.says('Refused by Maya Lindqvist: A fifth at most');
    await table.press('Refused by');
    await dialog.says('Take off less, or ask again with another reason.');
    await expect(dialog.element).to.be.accessible();
    await dialog.type('Reason', 'The whole order hangs on it');
    await dialog.press('Ask again');

    await table.says('Asked: waits for a manager');
    expect((await last(staff)).reason).to.equal('The whole order hangs on it');
  });

  it('holds while less is taken off, and says that it has to be asked anew where more is', async () => {
    const { staff } = shopOf();
    const { pad, table } = await asked(staff);
    const id = pad.session.view(itemsView).lines.at(0)?.id ?? '';

    pad.session.send({ type: 'items.edit', id, patch: { quantity: 1 } });
    await until(() => pad.session.view(itemsView).isPriced);
    await table.says('Asked: waits for a manager');
    pad.session.send({ type: 'items.edit', id, patch: { quantity: 3 } });
    await table.says('Ask a manager');
    await table.press('Ask a manager');

    await (await question(pad)).says('something else than was asked for');
  });

  it('is taken back', async () => {
    const { staff } = shopOf();
    const { table, dialog } = await asked(staff);

    await table.press('Asked: waits for a manager');
    await dialog.says('Nobody has answered yet.');
    await dialog.press('Take it back');

    await table.says('Ask a manager');
    expect((await last(staff)).state).to.equal('withdrawn');
  });

  it('that could not be sent says so, and is sent again with the same key', async () => {
    const { staff } = shopOf();
    const keys: string[] = [];
    const ask = (input: ApprovalInput, keyed: { key: string; signal: AbortSignal }) => {
      keys.push(keyed.key);
      if (keys.length === 1) throw new HostError('unreachable', 'no answer');
      return portOf(staff).ask(input, keyed);
    };
    const host = {
      ...staff,
      approvals: { ...portOf(staff), ask: async (...given: Parameters<typeof ask>) => ask(...given) },
    };
    const { pad, table } = await beyondLimit(host);
    await table.press('Ask a manager');
    const dialog = await question(pad);
    await dialog.type('Reason', 'Late');

    await dialog.press('Ask');
    await dialog.says('A manager could not be asked.');
    await dialog.press('Ask');

    await table.says('Asked: waits for a manager');
    expect(new Set(keys).size).to.equal(1);
  });

  it('goes on to be followed after the order was left and continued', async () => {
    const { staff, manager } = shopOf();
    const { pad } = await asked(staff);
    const { data } = pad.session.persist();
    const draft: Draft = { ...data, revision: data.revision + 1 };
    await staff.drafts?.save({ draft }, { ...call(), base: undefined });
    const again = new PadDriver(
      await fixture<OrderDriver['pad']>(html`<order-pad .host=${staff} .draft=${draft.id}></order-pad>`),
    );
    await until(() => again.root.querySelector('order-pad-approval'));

    await decide(manager, 'granted');

    await until(
      () =>
        again.pad.session?.view(itemsView).quoted.get(draft.lines[0]?.id ?? '') !== undefined &&
        again.pad.session.view(itemsView).issues.every(({ code }) => code !== 'discount-too-large'),
    );
  });
});

const listed = async (host: Host): Promise<RootDriver> =>
  new RootDriver(
    await fixture<OrderPadApprovals>(html`<order-pad-approvals .host=${host}></order-pad-approvals>`),
  );

describe('the list of approvals', () => {
  it('shows what a manager is asked at once, in plain rows, and is accessible', async () => {
    const { staff, manager } = shopOf();
    const list = await listed(manager);
    await list.says('Nothing to decide');

    await asked(staff);

    await list.says('Three weeks late');
    for (const text of [
      'Ada Whitcombe',
      '2 × ',
      '50%',
      'Goodwill',
      '1 approval to decide',
      'Total of the order',
    ])
      expect(list.text).to.include(text);
    await expect(list.element).to.be.accessible();
  });

  it('grants with a remark, and moves the focus on', async () => {
    const { staff, manager } = shopOf();
    await asked(staff);
    const list = await listed(manager);
    await list.says('Three weeks late');

    await list.type('Remark', 'Once');
    await list.press('Grant');

    await list.says('Granted: Ada Whitcombe.');
    expect(await last(staff)).to.deep.include({ state: 'granted', remark: 'Once' });
    await until(() => list.focused?.id === 'heading');
  });

  it('says that somebody decided before', async () => {
    const { staff, manager } = shopOf();
    await asked(staff);
    const deaf = { ...portOf(manager), watch: async function* () {} };
    const list = await listed({ ...manager, approvals: deaf });
    await list.says('Three weeks late');
    await decide(manager, 'granted');

    await list.press('Refuse');

    await list.says('Somebody decided before: Ada Whitcombe.');
  });

  it('shows who asked no decision, and the answer when it comes', async () => {
    const { staff, manager } = shopOf();
    await asked(staff);
    const list = await listed(staff);
    await list.says('Three weeks late');
    expect(list.root.querySelector('[data-decide]')).to.equal(null);

    await decide(manager, 'refused', 'No');

    await list.says('“No”');
  });
});

describe('what a manager granted', () => {
  it('is said beside the price of shipping and the discount on the order', async () => {
    const { staff, manager } = shopOf();
    const pad = await OrderDriver.at({ at: 'shipping', host: staff });
    const { session } = pad;
    const [shipment] = session.view(shippingView).shipments;
    const methodId = shipment?.options[0]?.id ?? '';
    const id = shipment?.id ?? '';
    session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId } });
    const override = { price: 0, reason: 'Agreed' };
    session.send({ type: 'shipping.edit', shipmentId: id, patch: { override } });
    const discount = { kind: 'rate', rate: 500_000, reason: 'Goodwill' } as const;
    session.send({ type: 'review.edit', patch: { discount } });
    const draft = session.persist().data;
    await portOf(staff).ask({ draft, reason: 'Late' }, { ...call(), key: crypto.randomUUID() });
    await decide(manager, 'granted');

    session.send({ type: 'retry' });

    await (await pad.part('order-pad-shipping')).says('Approved by Maya Lindqvist.');
    session.send({ type: 'payment.edit', patch: { methodId: shop.paymentMethods[0]?.id ?? '' } });
    session.send({ type: 'go', step: 'review' });
    await (await pad.part('order-pad-review')).says('Approved by Maya Lindqvist.');
  });
});
