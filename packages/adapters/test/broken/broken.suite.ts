import { describeHost } from '@orderpad/adapters/testing';
import { brokenHosts } from './hosts.ts';

// Run by conformance.test.ts, which expects the failures.
for (const [name, { create }] of Object.entries(brokenHosts))
  describeHost(name, {
    create,
    sold: 'SOAP',
    counted: 'VASE',
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
