import type { Draft, Line } from '@orderpad/contracts';
import { longOrders } from './long-orders.ts';
import type { TestUser } from '../../../host/test/user.ts';

/** A request of the corpus. A body that is a text is sent as it is. */
export interface Hostile {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  /** Makes what is sent, after whatever has to be done before it. */
  make?(): Promise<{ readonly path?: string; readonly body?: unknown }>;
  /** Number of equal requests that are sent at once; one when absent. */
  readonly atOnce?: number;
  readonly isKeyed?: true;
  /** Sent as what creates a document. */
  readonly creates?: true;
  /** The status that the host has to answer with, where only one will do. */
  readonly answer?: number;
  /** Sent without a sign-in. */
  readonly isStranger?: true;
}

const mebibyte = 1024 * 1024;
const times = <Value>(count: number, of: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => of(at));
const signs = (from: number, count = 200): string => String.fromCodePoint(...times(count, (at) => from + at));

/** Requests that cost their sender little and a careless host much. */
export async function corpus(user: TestUser): Promise<Hostile[]> {
  const line = await user.lineOf('22632');
  const draft = await user.draftOf([line]);
  return [
    ...bodies(draft, line),
    ...quotes(draft, line),
    ...longOrders(user),
    ...searches(),
    ...lists(),
    ...guesses(),
  ];
}

function bodies(draft: Draft, line: Line): Hostile[] {
  const quote = (name: string, body: unknown): Hostile => ({
    name,
    method: 'POST',
    path: '/v1/quotes',
    body,
  });
  const item = (more: object) => ({ ...draft, lines: [{ ...line, item: { ...line.item, ...more } }] });
  return [
    {
      ...quote('8 MiB of [ to the sign-in', '['.repeat(8 * mebibyte)),
      path: '/v1/sign-in',
      isStranger: true,
    },
    quote('16 MiB of [ to a quote', '['.repeat(16 * mebibyte)),
    { ...quote('six times 16 MiB of [', '['.repeat(16 * mebibyte)), atOnce: 6 },
    quote('16 MiB of {"a":', '{"a":'.repeat(3.2 * mebibyte)),
    quote('a list of 8,000,000 zeros', `[${'0,'.repeat(8_000_000 - 1)}0]`),
    quote(
      'a line with 13 million zeros in its choices',
      item({ choices: times(20_000, () => times(400, () => 0)) }),
    ),
    quote('20,000 lists of 400 zeros', { ...draft, lines: times(20_000, () => times(400, () => 0)) }),
    quote('an object of 800,000 names', Object.fromEntries(times(800_000, (at) => [`k${at}`, 'x']))),
    quote('2,000,000 choices', item({ choices: times(2_000_000, () => 'Red') })),
    quote('a title of 16 million signs', item({ title: 'x'.repeat(16_000_000) })),
    quote('a title of 2.6 million escaped signs', item({ title: '\u0001'.repeat(2_600_000) })),
    quote('400,000 values in context', {
      ...draft,
      context: Object.fromEntries(times(4999, (at) => [`k${at}`, 'x'])),
    }),
    quote('16 kB of extensions, 20 times', {
      ...draft,
      extensions: Object.fromEntries(times(20, (at) => [`s${at}`, times(8000, () => 0)])),
    }),
    quote('20,000 lines that are none', { ...draft, lines: times(20_000, () => 0) }),
    quote('20,000 lines with invisible notes', {
      ...draft,
      lines: times(20_000, (at) => ({ ...line, id: `l${at}`, note: '\u200b'.repeat(40) })),
    }),
  ];
}

function quotes(draft: Draft, line: Line): Hostile[] {
  const many = (count: number) => times(count, (at) => ({ ...line, id: `l${at}` }));
  const quote = (name: string, more: object): Hostile => ({
    name,
    method: 'POST',
    path: '/v1/quotes',
    body: { ...draft, ...more },
  });
  const [shipment] = draft.shipments;
  return [
    ...[1000, 5000, 20_000].map((count) => quote(`a quote of ${count} lines`, { lines: many(count) })),
    ...[1000, 5000, 20_000].map((count) => ({
      name: `${count} lines to be placed`,
      method: 'POST' as const,
      path: '/v1/orders',
      isKeyed: true as const,
      body: {
        draft: { ...draft, lines: many(count) },
        quoteId: 'none',
        acceptedTotal: { amount: 1, currency: 'GBP' },
        acknowledged: times(count, (at) => ({ code: 'free-line', path: ['lines', `l${at}`] })),
      },
    })),
    {
      name: '5000 lines to be saved',
      method: 'PUT',
      path: `/v1/drafts/${draft.id}`,
      creates: true,
      body: { draft: { ...draft, lines: many(5000) } },
    },
    quote('20,000 lines with one id', { lines: times(20_000, () => line) }),
    quote('1,000 shipments of 200 parts', {
      lines: many(200),
      shipments: times(1000, (at) => ({
        ...shipment,
        id: `s${at}`,
        parts: at === 0 ? [] : times(200, (part) => ({ lineId: `l${part}`, quantity: 1 })),
      })),
    }),
    quote('50 promotions and 50 codes that nobody offers', {
      codes: times(50, (at) => `CODE${at}`),
      promotions: times(50, (at) => `none-${at}`),
    }),
  ];
}

function searches(): Hostile[] {
  const texts = {
    '200 × -': '-'.repeat(200),
    '200 × %': '%'.repeat(200),
    '200 different signs': signs(0x2200),
    '200 Chinese signs': signs(0x4e00),
    'eight words of signs': times(8, (at) => signs(0x4e00 + 24 * at, 24)).join(' '),
    '200 × ﷺ': '\ufdfa'.repeat(200),
    '200 digits': '1'.repeat(200),
  };
  const paths = [
    'contacts?text',
    'contacts?sort=city&city',
    'contacts?phone',
    'products?text',
    'orders?text',
    'drafts?text',
    'users?text',
    'requests?text',
    'rewards/specials?text',
  ];
  return Object.entries(texts).flatMap(([name, text]) =>
    paths.map((path) => ({
      name: `${path.replace('?', ' by ')}: ${name}`,
      method: 'GET',
      path: `/v1/${path}=${encodeURIComponent(text)}`,
    })),
  );
}

const lists = (): Hostile[] => [
  {
    name: '500 SKUs that nobody sells',
    method: 'POST',
    path: '/v1/products/resolve',
    body: { skus: times(500, (at) => `${at}`.padEnd(64, 'AB9-')) },
  },
  { name: 'a cursor of rubbish', method: 'GET', path: `/v1/orders?cursor=${'A'.repeat(500)}` },
];

const guesses = (): Hostile[] => [
  {
    name: '60 wrong passwords at once',
    method: 'POST',
    path: '/v1/sign-in',
    body: { username: 'nobody', password: 'wrong' },
    atOnce: 60,
    isStranger: true,
  },
];
