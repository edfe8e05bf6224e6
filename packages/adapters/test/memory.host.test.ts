import { memoryHost, type MemoryHost } from '@orderpad/adapters/memory';
import { describeHost } from '@orderpad/adapters/testing';
import type { Host } from '@orderpad/contracts';

/** Makes hosts that can be found again by those that they are given to. */
const made = new WeakMap<Host, MemoryHost>();

function create(): Host {
  const host = memoryHost({ overrideLimit: 20, shippingLimit: 20 });
  made.set(host, host);
  return host;
}

const call = { signal: new AbortController().signal };

describeHost('memory', {
  create,
  async openHandoff(link, host) {
    const opened = await made.get(host)?.openHandoff(link);
    if (!opened) throw new Error('not a host of this test');
    return opened;
  },
  async openInPerson(host) {
    const page = await host.contacts?.search({ text: 'Whitcombe', limit: 1 }, call);
    const customer = made.get(host)?.inPerson(page?.items[0]?.id ?? '');
    if (!customer) throw new Error('not a host of this test');
    return customer;
  },
  openAsColleague(host) {
    const theirs = made.get(host)?.asColleague('operator-2');
    if (!theirs) throw new Error('not a host of this test');
    return theirs;
  },
  openAsApprover(host) {
    const theirs = made.get(host)?.asColleague('operator-9');
    if (!theirs) throw new Error('not a host of this test');
    return theirs;
  },
  sold: 'SOAP',
  counted: 'VASE',
  // Nobody is sent an e-mail from memory.
  lacks: ['orders.confirmation'],
  ruled: 'NAPKIN',
  credit: { contact: 'Oyelaran' },
  breaks: { contact: 'Oyelaran', sku: 'SOAP' },
  unknown: 'NO-SUCH-SKU',
  contactWithAddress: 'Whitcombe',
  contactWithoutAddress: 'Wieczorek',
  spellings: {
    contact: 'Whitcombe',
    phones: ['0117 496 0113', '+441174960113', '00441174960113'],
    skus: ['\u200Bsoap\u202C', 'ＳＯＡＰ'],
  },
  markets: ['GB', 'DE', 'JP'],
  taxedApart: {
    addresses: [
      { line1: '3 Quay Lane', city: 'Bristol', postalCode: 'BS1 4QA', country: 'GB' },
      { line1: 'Hafenstraße 4', city: 'Hamburg', postalCode: '20457', country: 'DE' },
    ],
  },
  promotions: { code: 'HEARTH10', picked: 'soap-gift' },
  rewards: { quantity: 20 },
  tiers: { contact: 'Oyelaran' },
});
