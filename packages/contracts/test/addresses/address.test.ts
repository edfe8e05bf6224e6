import { Address, isBlocking, SavedAddress } from '@orderpad/contracts';
import {
  addressIssues,
  addressLines,
  asciiDigits,
  countryFormat,
  settledAddress,
} from '@orderpad/contracts/addresses';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realAddresses } from './real-addresses.ts';

const at = async (address: Address) => settledAddress(address, await countryFormat(address.country));
const issuesAt = async (address: Address) =>
  addressIssues(await at(address), await countryFormat(address.country), ['to', 'address']);
const street = { line1: '1 High Street' };

describe('addressIssues', () => {
  it.for(realAddresses.map((address) => [address.country, address.line1, address] as const))(
    'has none that blocks the real address in %s: %s',
    async ([, , address]) => {
      expect(Address.safeParse(address).success).toBe(true);
      expect((await issuesAt(address)).filter(isBlocking)).toEqual([]);
    },
  );

  it.for([
    [{ ...street, country: 'US' }, ['required city', 'region-required region', 'required postalCode']],
    [{ ...street, city: 'Bonn', country: 'DE' }, ['required postalCode']],
    [{ ...street, country: 'SG' }, ['required postalCode']],
    [{ ...street, country: 'AE' }, ['region-required region']],
    [
      { ...street, city: 'Toronto', region: 'Onterio', postalCode: 'M5V 3L9', country: 'CA' },
      ['region-unknown region'],
    ],
  ] as const)('names what an address lacks, with its path', async ([address, expected]) => {
    const issues = await issuesAt(address);
    expect(issues.map(({ code, path }) => `${code} ${String(path.at(-1))}`)).toEqual(expected);
    expect(issues.every(({ severity, path }) => severity === 'error' && path[0] === 'to')).toBe(true);
  });

  it('warns of a region that is not understood where the post can do without', async () => {
    const issues = await issuesAt({ ...street, city: 'Cork', region: 'Munster', country: 'IE' });
    expect(issues).toMatchObject([
      { code: 'region-unknown', severity: 'warning', params: { country: 'IE', region: 'Munster' } },
    ]);
  });

  it('takes any county where the country has no list of them', async () => {
    expect(
      await issuesAt({
        ...street,
        city: 'Colchester',
        region: 'Essex',
        postalCode: 'CO1 1AA',
        country: 'GB',
      }),
    ).toEqual([]);
  });

  it('warns of an unusual postal code until somebody has it used as entered', async () => {
    const address = { ...street, city: 'Bonn', postalCode: '5311', country: 'DE' };
    expect(await issuesAt(address)).toMatchObject([
      { code: 'postal-code-unusual', severity: 'warning', path: ['to', 'address', 'postalCode'] },
    ]);
    expect(await issuesAt({ ...address, postalCodeAsEntered: true })).toEqual([]);
  });
});

describe('settledAddress', () => {
  it.for([
    [
      { ...street, region: 'Ont.', country: 'CA' },
      { region: 'CA-ON', regionName: 'ON' },
    ],
    [
      { ...street, region: 'california', country: 'US' },
      { region: 'US-CA', regionName: 'CA' },
    ],
    [
      { ...street, region: 'cork', country: 'IE' },
      { region: 'IE-CO', regionName: 'Co. Cork' },
    ],
    [
      { ...street, region: 'Sevilla', country: 'ES' },
      { region: 'ES-SE', regionName: 'Sevilla' },
    ],
    [
      { ...street, region: 'Jalisco', country: 'MX' },
      { region: 'MX-JAL', regionName: 'Jal.' },
    ],
    [
      { line1: '銀座2丁目4-9', region: 'Tokyo', country: 'JP' },
      { region: 'JP-13', regionName: '東京都' },
    ],
    [
      { line1: '2-4-9 Ginza', region: '東京都', country: 'JP' },
      { region: 'JP-13', regionName: 'Tokyo' },
    ],
    [
      { ...street, city: 'Kowloon', country: 'HK' },
      { region: 'HK-KL', regionName: 'Kowloon' },
    ],
    [
      { ...street, region: 'US-NY', regionName: 'New Jersey', country: 'US' },
      { region: 'US-NY', regionName: 'NY' },
    ],
    [{ ...street, region: 'Atlantis', country: 'US' }, { region: 'Atlantis' }],
    [{ ...street, region: 'Essex', country: 'GB' }, { region: 'Essex' }],
  ] as const)('stores a region by its code, with its name on a label', async ([address, expected]) => {
    const settled = await at(address);
    expect(settled).toEqual({ ...address, regionName: undefined, ...expected });
  });

  it('guesses no state from a city', async () => {
    expect(await at({ ...street, city: 'Washington', country: 'US' })).not.toHaveProperty('region');
  });

  it('reads digits of any script in postal codes and leaves house numbers as they are typed', async () => {
    const address = {
      line1: '銀座２丁目４−９',
      postalCode: ' １０４−００６１ ',
      region: '東京',
      country: 'JP',
    };
    expect(await at(address)).toMatchObject({ line1: '銀座２丁目４−９', postalCode: '104-0061' });
  });

  it('changes nothing when it is applied again', async () => {
    for (const address of realAddresses) {
      const settled = await at(address);
      expect(await at(settled)).toEqual(settled);
      expect(SavedAddress.safeParse({ ...settled, id: '1' }).success).toBe(true);
    }
  });
});

describe('asciiDigits', () => {
  it('reads every digit of every script by its value', () => {
    const digits = /^\p{Nd}$/u;
    assert(
      property(integer({ min: 0, max: 0x10ffff }), (code) => {
        const text = String.fromCodePoint(code);
        if (digits.test(text)) expect(asciiDigits(text)).toMatch(/^\d$/);
      }),
    );
    for (const script of ['arab', 'arabext', 'beng', 'deva', 'fullwide', 'thai', 'mathsans', 'khmr', 'tibt'])
      expect(
        asciiDigits(new Intl.NumberFormat(`en-u-nu-${script}`, { useGrouping: false }).format(9876543210)),
      ).toBe('9876543210');
  });
});

describe('addressLines', () => {
  it.for([
    [
      { ...street, city: 'Albany', region: 'US-NY', postalCode: '12207', country: 'US' },
      ['1 High Street', 'Albany, NY 12207'],
    ],
    [{ ...street, city: 'Albany', country: 'US' }, ['1 High Street', 'Albany']],
    [{ ...street, postalCode: '12207', country: 'US' }, ['1 High Street', '12207']],
    [{ ...street, city: 'San Juan', country: 'PR' }, ['1 High Street', 'San Juan PR']],
    [{ ...street, city: 'Albany', postalCode: '12207', country: 'US' }, ['1 High Street', 'Albany, 12207']],
    [
      { ...street, city: 'Albany', region: 'New York', postalCode: '12207', country: 'US' },
      ['1 High Street', 'Albany, New York 12207'],
    ],
    [
      { ...street, line2: 'Flat 2', city: 'Leeds', postalCode: 'LS1 6DT', country: 'GB' },
      ['1 High Street', 'Flat 2', 'Leeds', 'LS1 6DT'],
    ],
    [{ ...street, city: 'Bonn', postalCode: '53113', country: 'DE' }, ['1 High Street', '53113 Bonn']],
    [{ ...street, postalCode: '018956', country: 'SG' }, ['1 High Street', 'SINGAPORE 018956']],
    [
      { ...street, city: 'Singapore', postalCode: '018956', country: 'SG' },
      ['1 High Street', 'SINGAPORE 018956', 'Singapore'],
    ],
    [
      { ...street, city: 'San Juan', postalCode: '00901', country: 'PR' },
      ['1 High Street', 'San Juan PR 00901'],
    ],
    [
      { ...street, city: 'São Paulo', region: 'BR-SP', postalCode: '05432-043', country: 'BR' },
      ['1 High Street', 'São Paulo-SP', '05432-043'],
    ],
    [
      {
        line1: '銀座2丁目4-9',
        city: '中央区',
        region: 'JP-13',
        regionName: '東京都',
        postalCode: '104-0061',
        country: 'JP',
      },
      ['〒104-0061', '東京都中央区', '銀座2丁目4-9'],
    ],
    [
      {
        line1: '2-4-9 Ginza',
        city: 'Chuo-ku',
        region: 'JP-13',
        regionName: 'Tokyo',
        postalCode: '104-0061',
        country: 'JP',
      },
      ['2-4-9 Ginza', 'Chuo-ku, Tokyo', '104-0061'],
    ],
    [
      { ...street, city: 'Paris', region: 'Île-de-France', postalCode: '75001', country: 'FR' },
      ['1 High Street', '75001 Paris', 'Île-de-France'],
    ],
    [{ ...street, city: 'Nowhere', country: 'ZZ' }, ['1 High Street', 'Nowhere']],
  ] as const)('writes an address as its country does', ([address, lines]) => {
    expect(addressLines(address)).toEqual(lines);
  });
});
