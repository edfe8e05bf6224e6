import { beforeAll, describe } from 'vitest';
import { describeHost } from '../../src/testing/index.ts';
import { fixture } from './fixture.ts';
import { recorder } from './recorded.ts';
import { shopAt, shops } from './shop.ts';

const isRecording = process.env['ORDERPAD_RECORD'] === '1';

for (const { database, url } of shops)
  describe(`Vendure on ${database}`, () => {
    const shop = shopAt(url);
    const isRecorded = isRecording && database === 'sql.js';
    const fetch = isRecorded ? recorder(globalThis.fetch) : globalThis.fetch;

    beforeAll(async () => {
      if (isRecorded) await globalThis.fetch(new URL('/reset', url), { method: 'POST' });
    });

    describeHost('vendure', { ...fixture, create: () => shop.host({ fetch }) });
  });
