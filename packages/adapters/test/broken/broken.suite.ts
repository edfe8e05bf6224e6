import { describeHost } from '@orderpad/adapters/testing';
import { brokenHosts, openAsApprover, openAsColleague, opened, openInPerson } from './hosts.ts';

// Run by conformance.test.ts, which expects the failures.
for (const [name, { create, openHandoff = opened }] of Object.entries(brokenHosts))
  describeHost(name, {
    create,
    openHandoff,
    openAsColleague,
    openAsApprover,
    openInPerson,
    sold: 'SOAP',
    counted: 'VASE',
    ruled: 'NAPKIN',
    credit: { contact: 'Oyelaran' },
    breaks: { contact: 'Oyelaran', sku: 'SOAP' },
    unknown: 'NO-SUCH-SKU',
    contactWithAddress: 'Whitcombe',
    contactWithoutAddress: 'Wieczorek',
    taxedApart: {
      addresses: [
        { line1: '3 Quay Lane', city: 'Bristol', country: 'GB' },
        { line1: 'Hafenstraße 4', city: 'Hamburg', country: 'DE' },
      ],
    },
  });
