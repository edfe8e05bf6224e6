import {
  Colleague,
  SavedDraft,
  type Draft,
  type DraftsPort,
  type DraftSummary,
  type Host,
  type Id,
} from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { call, keyed, readyToPlace } from './preparing.ts';
import { refusedWith } from './refused-with.ts';

/** Declares the promises about saved drafts that go from one member of staff to another. */
export function checkTransfers(
  fixture: HostFixture,
  openAsColleague: NonNullable<HostFixture['openAsColleague']>,
): void {
  /** A saved draft, the two people, and what each asks. */
  const opened = async () => {
    const host = await fixture.create();
    const colleague = await openAsColleague(host);
    const [mine, theirs] = [transfersOf(host), transfersOf(colleague)];
    const [me, them] = await Promise.all([operatorOf(host), operatorOf(colleague)]);
    const { submission } = await readyToPlace(host, fixture);
    const { draft } = submission;
    await mine.save({ draft }, { ...call(), base: undefined });
    return { host, colleague, mine, theirs, me, them, draft, submission };
  };

  it('lists colleagues, without the operator', async () => {
    const { mine, me, them } = await opened();

    const colleagues = await mine.colleagues(call());

    for (const each of colleagues) expect(Colleague.safeParse(each).error).toBeUndefined();
    expect(colleagues).toContainEqual(them);
    expect(colleagues.map(({ id }) => id)).not.toContain(me.id);
  });

  it('transfers a draft with a note, which both see, and the colleague among their own', async () => {
    const { mine, theirs, me, them, draft } = await opened();

    const saved = await mine.transfer(draft.id, { to: them.id, note: 'Calls back at four.' }, call());

    const transfer = { from: me, to: them, note: 'Calls back at four.' };
    expect(SavedDraft.safeParse(saved).error).toBeUndefined();
    expect(saved).toMatchObject({ savedBy: me, transfer });
    expect(await theirs.load(draft.id, call())).toMatchObject({ transfer });
    expect(await ownOf(theirs, them.id, draft)).toMatchObject([{ id: draft.id, transfer }]);
  });

  it('gives the draft to the colleague who takes it over, and it is no longer among those of the giver', async () => {
    const { mine, theirs, me, them, draft } = await opened();
    await mine.transfer(draft.id, { to: them.id }, call());

    const taken = await theirs.takeOver(draft.id, call());

    expect(taken.savedBy).toEqual(them);
    expect(taken.transfer).toBeUndefined();
    expect(taken.draft).toEqual(draft);
    expect(await ownOf(mine, me.id, draft)).toEqual([]);
  });

  it('gives it back to the giver, and the colleague takes over nothing then', async () => {
    const { mine, theirs, me, them, draft } = await opened();
    await mine.transfer(draft.id, { to: them.id }, call());

    const back = await mine.takeOver(draft.id, call());

    expect([back.savedBy, back.transfer]).toEqual([me, undefined]);
    expect(await codesOf(theirs.takeOver(draft.id, call()))).toEqual(['transfer-gone']);
  });

  it('answers a repeated transfer and a repeated take-over with what is there', async () => {
    const { mine, theirs, them, draft } = await opened();
    const first = await mine.transfer(draft.id, { to: them.id, note: 'Ring' }, call());
    const again = await mine.transfer(draft.id, { to: them.id, note: 'Ring' }, call());
    const taken = await theirs.takeOver(draft.id, call());

    expect(again).toEqual(first);
    expect(await theirs.takeOver(draft.id, call())).toEqual(taken);
  });

  it('lets nobody save, place or remove the draft meanwhile', async () => {
    const { host, colleague, mine, theirs, them, draft, submission } = await opened();
    const { tag } = await mine.transfer(draft.id, { to: them.id }, call());
    const edited = { draft: { ...draft, revision: draft.revision + 1, note: 'Edited' } };

    const refusals = [
      await codesOf(mine.save(edited, { ...call(), base: tag })),
      await codesOf(theirs.save(edited, { ...call(), base: tag })),
      await codesOf(mine.remove(draft.id, call())),
      await codesOf(host.orders.place(submission, keyed())),
      await codesOf(colleague.orders.place(submission, keyed())),
    ];

    expect(refusals).toEqual(Array.from({ length: 5 }, () => ['draft-transferred']));
  });

  it('refuses a transfer to nobody, and to the operator', async () => {
    const { mine, me, draft } = await opened();

    expect(await codesOf(mine.transfer(draft.id, { to: 'nobody' }, call()))).toEqual(['colleague-gone']);
    expect(await codesOf(mine.transfer(draft.id, { to: me.id }, call()))).toEqual(['colleague-gone']);
    expect((await mine.load(draft.id, call())).transfer).toBeUndefined();
  });
}

/** Returns the port of a host with transfers. */
function transfersOf({ drafts }: Host): Required<DraftsPort> {
  const { colleagues, transfer, takeOver, ...rest } = drafts ?? {};
  if (!drafts || !colleagues || !transfer || !takeOver) throw new Error('the host has no transfers');
  return { ...drafts, ...rest, colleagues, transfer, takeOver };
}

async function operatorOf(host: Host): Promise<Colleague> {
  const { operator } = await host.describe(call());
  return { id: operator.id, name: operator.name };
}

/** Returns the entry of a draft among those that a person saved, or that go to this person. */
async function ownOf(drafts: DraftsPort, savedBy: Id, { id, contactId }: Draft): Promise<DraftSummary[]> {
  const query = { text: '', savedBy, ...(contactId && { contactId }), limit: 100 };
  return (await drafts.list(query, call())).items.filter((each) => each.id === id);
}

const codesOf = async (answer: Promise<unknown>): Promise<string[]> =>
  (await refusedWith(answer)).issues.map(({ code }) => code);
