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

  it('may have any number of brackets in a text', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632', 1, { note: `"${'[{'.repeat(60)}\\"` });
    const draft = await mara.draftOf([line]);

    const { lines } = await mara.quote(draft);

    expect(lines).toHaveLength(1);
  });
});
