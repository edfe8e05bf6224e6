import { describeHost } from '../../src/testing/index.ts';
import { fixture } from './fixture.ts';
import { replayer } from './recorded.ts';
import { shopAt } from './shop.ts';
import { describeTraps } from './traps.ts';

const shop = shopAt('http://vendure.example/admin-api', { fetch: replayer(), headers: () => ({}) });

describeHost('vendure', { ...fixture, create: () => shop.host() });
describeTraps(shop);
