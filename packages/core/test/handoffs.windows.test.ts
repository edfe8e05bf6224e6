import { handOff, handoffsView } from '@orderpad/core/handoffs';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { HostError } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderStorage } from '@orderpad/core';
import { type Driver, open, ready } from './driver.ts';
import { HandoffsHost } from './handoffs-host.ts';

/** More than the pause before an edit is saved on the device. */
const saved = 2_000;
/** More than the pause before it is saved again after that failed. */
const again = 11_000;

const progress = ({ session }: Driver) => session.view(handoffsView).progress;
const note = (text: string) => ({ type: 'review.edit', patch: { note: text } }) as const;

/** One order in two windows of one browser. */
async function twoWindows() {
  const host = new HandoffsHost();
  const storage = memoryStorage();
  const one = await ready(host, storage);
  await one.wait(saved);
  const { draftId } = one.session;
  return { host, storage, one, two: await opened(host, storage, draftId), draftId };
}

async function opened(host: HandoffsHost, storage: OrderStorage, draftId: string): Promise<Driver> {
  const restored = restore(await storage.loadDraft(draftId));
  if (restored.kind === 'refused') throw new Error('the stored draft is refused');
  return open(host, { storage, ...restored });
}

describe('a second window of the browser in which an order was left to its customer', () => {
  it('overwrites nothing of it on the device, and follows the customer, too', async () => {
    const { host, storage, one, two, draftId } = await twoWindows();
    handOff(one.session, {});
    await one.settled();
    const before = await storage.loadDraft(draftId);

    two.send(note('Ring twice'));
    await two.wait(saved);

    expect(await storage.loadDraft(draftId)).toEqual(before);
    expect([two.pad.phase, progress(two)]).toEqual(['handed-off', 'waiting']);
    host.open();
    await two.settled();
    expect(progress(two)).toBe('opened');
  });

  it('edits the order again, with what was typed there, once it is taken back', async () => {
    const { storage, one, two, draftId } = await twoWindows();
    handOff(one.session, {});
    await one.settled();
    two.send(note('Ring twice'));
    await two.wait(saved);

    one.send({ type: 'handoffs.revoke' });
    await one.settled();
    await two.wait(saved);

    expect([two.pad.phase, two.review.note]).toEqual(['editing', 'Ring twice']);
    expect(await storage.loadDraft(draftId)).toMatchObject({ data: { note: 'Ring twice' } });
    expect(await storage.loadDraft(draftId)).not.toHaveProperty('handoff');
  });

  it('keeps the key of a request that was not answered, which a reload sends again', async () => {
    const { host, storage, one, two, draftId } = await twoWindows();
    host.loseReply('create');
    handOff(one.session, {});
    await one.settled();
    const asked = await storage.loadDraft(draftId);
    expect(asked).toHaveProperty('handoff.request.key');

    two.send(note('Ring twice'));
    await two.wait(saved);

    expect(await storage.loadDraft(draftId)).toEqual(asked);
    expect(two.pad.phase).toBe('editing');
    one.session.stop();
    const reloaded = await opened(host, storage, draftId);
    expect(progress(reloaded)).toBe('waiting');
    expect(host.all).toHaveLength(1);
  });

  it('saves on the device again when the request was refused', async () => {
    const { host, storage, one, two, draftId } = await twoWindows();
    host.fail('create', new HostError('timeout', 'no answer'), new HostError('refused', 'closed'));
    handOff(one.session, {});
    await one.settled();
    two.send(note('Ring twice'));
    await two.wait(saved);

    await one.wait(again);
    await one.wait(saved);
    await two.wait(again);

    expect(await storage.loadDraft(draftId)).not.toHaveProperty('handoff');
    expect(await storage.loadDraft(draftId)).toMatchObject({ data: { note: 'Ring twice' } });
  });
});
