import { Mail, MailPage } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { audit, mails, passwordResets, resetRequests, signInFailures, users } from '../src/data/schema.ts';
import type { Service } from '../src/service/service.ts';
import { maxAttempts } from '../src/sign-in/attempts.ts';
import { sendResets } from '../src/sign-in/resets.ts';
import { onEachDatabase } from './on-each-database.ts';
import type { Shop } from './shop.ts';
import { attempt, post } from './signing-in.ts';
import { readProblem } from './user.ts';

const page = 'https://shop.example/reset.html';
let time = new Date();

const serviceOf = ({ database }: Shop): Service => ({
  db: database.db,
  now: () => time,
  uuid: () => crypto.randomUUID(),
  quoteMinutes: 15,
  resetUrl: () => page,
});

onEachDatabase(
  'D1: links to choose a new password',
  (shop) => {
    const db = () => shop().database.db;
    const ask = (login: string) => post(shop(), '/v1/password-resets', { login });
    const use = (token: string, password = 'a new password') =>
      post(shop(), '/v1/password-resets/use', { token, password });

    /** Asks for a link, and returns the token of the message; undefined where none was written. */
    async function tokenFor(login: string): Promise<string | undefined> {
      await db().delete(mails);
      await db().delete(resetRequests);
      await ask(login);
      await sendResets(serviceOf(shop()));
      const [mail] = await db().select().from(mails).where(eq(mails.state, 'stored'));
      return mail?.text?.match(/reset\.html#([\w-]{43})\s/)?.[1];
    }

    beforeEach(() => db().delete(signInFailures));

    it.each(['dora', '20005', '704112', 'Dora.Vidal@example.com'])('come by "%s"', async (login) => {
      const token = await tokenFor(login);

      expect(token).toMatch(/^[\w-]{43}$/);
      expect(await db().select().from(mails)).toMatchObject([
        { email: 'dora.vidal@example.com', about: 'u-dora', isSecret: true },
      ]);
      const stored = JSON.stringify([
        await db().select().from(passwordResets),
        await db().select().from(audit),
        await db().select().from(resetRequests),
      ]);
      expect(stored).not.toContain(token);
      expect(stored).toContain('user.reset-sent');
    });

    it('sign nobody in but change the password, once, and end the sign-ins before', async () => {
      const before = await shop().as('dora');
      const token = (await tokenFor('dora')) ?? '';

      const first = await use(token);
      const second = await use(token, 'another password');

      expect(first.status).toBe(204);
      expect(first.headers.get('set-cookie')).toBeNull();
      expect(await readProblem(second)).toMatchObject({
        code: 'refused',
        issues: [{ code: 'reset-link-invalid' }],
      });
      expect((await before.request('GET', '/v1/sign-in')).status).toBe(401);
      expect((await attempt(shop(), 'dora', 'orderpad')).status).toBe(401);
      expect((await attempt(shop(), 'dora', 'a new password')).status).toBe(201);
    });

    it('are used once, also by two requests at once', async () => {
      const token = (await tokenFor('dora')) ?? '';

      const answers = await Promise.all([use(token, 'one password'), use(token, 'another password')]);

      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    });

    it('end with a newer one, whose message replaces the older', async () => {
      const older = (await tokenFor('dora')) ?? '';
      const newer = (await tokenFor('dora')) ?? '';

      const answers = [await use(older), await use(newer)];

      expect(answers.map(({ status }) => status)).toEqual([409, 204]);
    });

    it('end after half an hour', async () => {
      const token = (await tokenFor('dora')) ?? '';

      time = new Date(time.getTime() + 30 * 60_000);
      const late = await use(token);

      expect(late.status).toBe(409);
    });

    it('end when an administrator sets the password, changes the e-mail address or disables the user', async () => {
      const dana = await shop().as('dana');
      const acts = [
        ['POST', '/v1/users/u-dora/password', { password: 'a new password' }],
        ['PATCH', '/v1/users/u-dora', { email: 'dora@example.com' }],
        ['PATCH', '/v1/users/u-dora', { state: 'disabled' }],
      ] as const;

      const statuses: number[] = [];
      for (const [method, path, body] of acts) {
        const token = (await tokenFor('dora')) ?? '';
        await dana.request(method, path, { body });
        statuses.push((await use(token)).status);
      }

      expect(statuses).toEqual([409, 409, 409]);
      await db()
        .update(users)
        .set({ state: 'active', email: 'dora.vidal@example.com' })
        .where(eq(users.id, 'u-dora'));
    });

    it('are asked for with one answer, whoever is named', async () => {
      const answers = await Promise.all(['dora', 'nobody-at-all', '20005', "'; --", 'x@y'].map(ask));

      for (const answer of answers) {
        expect(answer.status).toBe(204);
        expect(await answer.text()).toBe('');
      }
      expect(await tokenFor('nobody-at-all')).toBeUndefined();
    });

    it('are not sent to a user who is disabled', async () => {
      await db().update(users).set({ state: 'disabled' }).where(eq(users.id, 'u-ines'));

      const token = await tokenFor('ines');

      await db().update(users).set({ state: 'active' }).where(eq(users.id, 'u-ines'));
      expect(token).toBeUndefined();
    });

    it.each(['dora', 'nobody-at-all'])('are asked for a few times only, for "%s"', async (login) => {
      const answers = [];
      for (let tries = 0; tries <= maxAttempts['reset-login']; tries += 1) answers.push(await ask(login));

      expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 429]);
    });

    it('are guessed a few times only', async () => {
      const answers = await Promise.all(
        Array.from({ length: 120 }, (_, at) => use(String(at).padStart(43, '0'))),
      );

      expect(answers.filter(({ status }) => status === 409)).toHaveLength(maxAttempts['reset-caller']);
    });

    it('are sent by an administrator, too', async () => {
      const mara = await shop().as('mara');
      await db().delete(mails);

      const answer = await mara.request('POST', '/v1/users/u-ines/password-reset');

      expect(answer.status).toBe(204);
      expect(await db().select().from(mails)).toMatchObject([{ email: 'ines.duarte@example.com' }]);
    });

    it('are not sent to somebody without an e-mail address', async () => {
      const mara = await shop().as('mara');
      await mara.request('PATCH', '/v1/users/u-ines', { body: { email: null } });

      const answer = await mara.request('POST', '/v1/users/u-ines/password-reset');

      await mara.request('PATCH', '/v1/users/u-ines', { body: { email: 'ines.duarte@example.com' } });
      const issues = [{ code: 'email-required' }];
      expect(await readProblem(answer)).toMatchObject({ code: 'refused', issues });
    });

    it('are read in the outbox by administrators only, since they sign in as their recipient', async () => {
      const token = await tokenFor('dana');
      const [dana, mara] = [await shop().as('dana'), await shop().as('mara')];
      const [mail] = (await mara.read(MailPage, 'GET', '/v1/outbox')).items;

      const hidden = await mara.read(Mail, 'GET', `/v1/outbox/${mail?.id}`);
      const html = await mara.request('GET', `/v1/outbox/${mail?.id}/html`);
      const shown = await dana.read(Mail, 'GET', `/v1/outbox/${mail?.id}`);

      expect(hidden.text).toBeUndefined();
      expect(html.status).toBe(404);
      expect(shown.text).toContain(token);
    });
  },
  { now: () => time, resetUrl: page, mailSeconds: 100_000 },
);
