import type { Line } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { onOneDatabase } from './on-each-database.ts';
import { readProblem } from './user.ts';

onOneDatabase('bodies of requests', (shop) => {
  const signIn = (body: string) =>
    shop().send('/v1/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('to sign in have 64 KiB at most, whoever sends them', async () => {
    const answer = await signIn(JSON.stringify({ username: 'cleo', password: 'x'.repeat(65_536) }));

    expect(answer.status).toBe(413);
    expect(await readProblem(answer)).toMatchObject({
      issues: [{ code: 'too-large', params: { limit: 65_536 } }],
    });
  });

  it('with a draft may be large', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');
    const lines = Array.from({ length: 1_000 }, (_, at) => ({
      ...line,
      id: `l${at}`,
      note: 'n'.repeat(200),
    }));

    const answer = await mara.request('POST', '/v1/quotes', { body: await mara.draftOf(lines) });

    expect(answer.status).toBe(200);
  });

  it('are refused before they are parsed when they are nested too deeply', async () => {
    const answer = await signIn('['.repeat(60_000));

    expect(answer.status).toBe(400);
    expect(await readProblem(answer)).toMatchObject({ issues: [{ code: 'too-deep', path: [] }] });
  });

  it.each([
    ['a list of 40,001 members', `[${'0,'.repeat(40_000)}0]`],
    ['a list of 40,001 lists', `[${'[],'.repeat(40_000)}0]`],
    ['an object of 5,001 members', `{"a":{${'"b":0,'.repeat(5_000)}"b":0}}`],
  ])('are refused before they are parsed when they hold %s', async (_, body) => {
    const mara = await shop().as('mara');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${mara.signIn.token}` };

    const answer = await shop().send('/v1/quotes', { method: 'POST', headers, body });

    expect(answer.status).toBe(400);
    expect(await readProblem(answer)).toMatchObject({ issues: [{ code: 'too-many', path: [] }] });
  });

  it('hold lists as long as the contract says, and name one that is longer', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');
    const choices = Array.from({ length: 51 }, () => 'Red');
    const draft = await mara.draftOf([{ ...line, item: { ...line.item, choices } } as Line]);

    const answer = await mara.request('POST', '/v1/quotes', { body: draft });

    expect(await readProblem(answer)).toMatchObject({
      issues: [{ code: 'too-many', path: ['lines', 0, 'item', 'choices'] }],
    });
  });

  it('may have any number of brackets in a text', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632', 1, { note: `"${'[{'.repeat(60)}\\"` });
    const draft = await mara.draftOf([line]);

    const { lines } = await mara.quote(draft);

    expect(lines).toHaveLength(1);
  });
});
