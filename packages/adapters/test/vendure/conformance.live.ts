import { beforeAll, describe } from 'vitest';
import { describeHost } from '../../src/testing/index.ts';
import { fixture } from './fixture.ts';
import { recorder } from './recorded.ts';
import { shops } from './running.ts';
import { shopAt } from './shop.ts';
import { describeTraps } from './traps.ts';

const isRecording = process.env['ORDERPAD_RECORD'] === '1';

for (const { database, url } of shops)
  describe(`Vendure on ${database}`, () => {
    const isRecorded = isRecording && database === 'sql.js';
    const fetch = isRecorded ? recorder(globalThis.fetch) : globalThis.fetch;
    const shop = shopAt(url, { fetch });

    beforeAll(async () => {
      if (isRecorded) await globalThis.fetch(new URL('/reset', url), { method: 'POST' });
    });

    describeHost('vendure', { ...fixture, create: () => shop.host() });
    describeTraps(shop);
  });
