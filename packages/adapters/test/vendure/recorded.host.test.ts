import { vendureHost } from '../../src/vendure/index.ts';
import { describeHost } from '../../src/testing/index.ts';
import { fixture } from './fixture.ts';
import { replayer } from './recorded.ts';

const fetch = replayer();

describeHost('vendure', {
  ...fixture,
  create: () => vendureHost({ url: 'http://vendure.example/admin-api', fetch }),
});
