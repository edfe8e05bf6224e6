import { expect } from '@open-wc/testing';
import { shippingView } from '@orderpad/core';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

/** Fields that a country's post asks for, and an address there. */
interface Sample {
  /** The labels after those of the recipient, in the order of the form; `*` marks what is demanded. */
  readonly asked: readonly string[];
  /** Typed texts by label. */
  readonly typed: Readonly<Record<string, string>>;
  /** The address that is stored, without its country. */
  readonly stored: Readonly<Record<string, string>>;
}

const second = 'Flat, floor, building';

const samples: Readonly<Record<string, Sample>> = {
  JP: {
    asked: ['Postal code*', 'Prefecture*', 'City', 'Street address*', second],
    typed: {
      'Postal code': '１５０－０００２',
      Prefecture: 'JP-13',
      City: 'Shibuya-ku',
      'Street address': '2-21-1 Shibuya',
    },
    stored: {
      line1: '2-21-1 Shibuya',
      city: 'Shibuya-ku',
      region: 'JP-13',
      regionName: 'Tokyo',
      postalCode: '150-0002',
    },
  },
  BR: {
    asked: ['Street address*', second, 'City*', 'State*', 'Postal code*'],
    typed: {
      'Street address': 'Rua Augusta 1500',
      City: 'São Paulo',
      State: 'BR-SP',
      'Postal code': '01304-001',
    },
    stored: {
      line1: 'Rua Augusta 1500',
      city: 'São Paulo',
      region: 'BR-SP',
      regionName: 'SP',
      postalCode: '01304-001',
    },
  },
  SG: {
    asked: ['Street address*', second, 'Postal code*'],
    typed: { 'Street address': '10 Bayfront Avenue', 'Postal code': '018956' },
    stored: { line1: '10 Bayfront Avenue', postalCode: '018956' },
  },
  PR: {
    asked: ['Street address*', second, 'City*', 'ZIP code*'],
    typed: { 'Street address': '201 Calle Fortaleza', City: 'San Juan', 'ZIP code': '00901' },
    stored: { line1: '201 Calle Fortaleza', city: 'San Juan', postalCode: '00901' },
  },
  IE: {
    asked: ['Street address*', second, 'Town or city*', 'County', 'Eircode'],
    typed: { 'Street address': '2 Shop Street', 'Town or city': 'Westport' },
    stored: { line1: '2 Shop Street', city: 'Westport' },
  },
  AE: {
    asked: ['Street address*', second, 'Emirate*'],
    typed: { 'Street address': '1 Sheikh Zayed Road', Emirate: 'AE-DU' },
    stored: { line1: '1 Sheikh Zayed Road', region: 'AE-DU', regionName: 'Dubai' },
  },
};

/** Opens the form of another address for the order, in a country. */
async function formIn(country: string) {
  const data = { ...shop, countries: ['GB', ...Object.keys(samples)] };
  const pad = await OrderDriver.at({ at: 'shipping', data });
  const shipping = await pad.part('order-pad-shipping');
  shipping.control('A new address').click();
  await shipping.says('Street address');
  await shipping.type('Country or region', country);
  return { pad, shipping };
}

/** Returns the labels of the lines that a form asks for. */
const askedIn = ({ root }: RootDriver): string[] =>
  [...root.querySelectorAll<HTMLLabelElement>('.fields label')].slice(3).map(({ control, textContent }) => {
    const label = textContent.replace('(optional)', '').replace('*', '').trim();
    return control?.matches(':required') ? `${label}*` : label;
  });

describe('the form of an address asks for what the post of the country asks for', () => {
  for (const [country, { asked, typed, stored }] of Object.entries(samples))
    it(`${country}: ${asked.join(', ')}`, async () => {
      const { pad, shipping } = await formIn(country);
      await until(() => askedIn(shipping).join() === asked.join(), `it asks for ${askedIn(shipping).join()}`);
      await expect(shipping.element).to.be.accessible();

      for (const [label, text] of Object.entries(typed)) await shipping.type(label, text);
      await shipping.press('Use this address');

      const address = () => pad.session.view(shippingView).shipments[0]?.address;
      await until(() => address()?.country === country);
      expect(address()).to.deep.equal({ ...stored, country });
    });
});

describe('the form of an address in a page in a right-to-left language', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl';
  });
  afterEach(() => {
    document.documentElement.dir = '';
  });

  it('keeps the order of the lines and the direction of what is typed', async () => {
    const { shipping } = await formIn('AE');
    await until(() => shipping.text.includes('Emirate'));

    const street = shipping.control('Street address');
    const direction = async (text: string) => {
      await shipping.type('Street address', text);
      return getComputedStyle(street).direction;
    };

    expect(askedIn(shipping)).to.deep.equal(samples['AE']?.asked);
    expect(await direction('١٢ شارع الوصل')).to.equal('rtl');
    expect(await direction('12 Al Wasl Road')).to.equal('ltr');
    await expect(shipping.element).to.be.accessible();
  });
});
