import { type Draft, type DraftInput, type Line, mostLines, snapshotOf } from '@orderpad/contracts';
import { productAt } from '../../../host/src/large/rows.ts';
import { readOrder, type TestUser } from '../../../host/test/user.ts';
import type { Hostile } from './corpus.ts';

/** A line as a pad sends it: ids of its own, a picture, choices, and a note as long as a sentence. */
function longLine(at: number): Line {
  const { product, variant } = productAt(at);
  return {
    id: crypto.randomUUID(),
    item: {
      kind: 'variant',
      productId: product.id,
      variantId: variant.id,
      sku: variant.sku,
      title: product.title,
      choices: ['Forest green', 'Extra large'],
      image: {
        url: `https://images.shop.example/products/${variant.sku}/front-800.webp`,
        alt: product.title,
      },
      ships: true,
    },
    quantity: 1 + (at % 5),
    cause: { kind: 'operator' },
    note: `Pack no. ${at} with its delivery note on the outside, and mark it for the third floor, please.`,
  };
}

/** Lists, codes and notes of the longest order there may be: every line another variant. Whoever sends them may well be honest. */
export function longOrders(user: TestUser): Hostile[] {
  const lines = Array.from({ length: mostLines }, (_, at) => longLine(at));
  const draft = () => user.draftOf(lines);
  const orders = { id: '' };
  const saved: Draft[] = [];
  const quote = (name: string, make: () => Promise<unknown>): Hostile => ({
    name,
    method: 'POST',
    path: '/v1/quotes',
    make: async () => ({ body: await make() }),
    answer: 200,
  });
  const save = async (): Promise<{ path: string; body: DraftInput }> => {
    const made = await draft();
    saved.push(made);
    const quoted = snapshotOf(await user.quote(made));
    return { path: `/v1/drafts/${made.id}`, body: { draft: made, quoted } };
  };
  return [
    quote('20,000 different variants to be priced', draft),
    quote('20,000 different variants with every code', async () => ({
      ...(await draft()),
      codes: ['LANTERNSET', 'APRON10', 'WELCOME10', 'SAVE5', 'TRADE15', 'SUMMER11', 'JUBILEE', 'FREESHIP'],
    })),
    quote('20,000 lines whose notes have escaped signs', async () => {
      const escaped = lines.map((line) => ({ ...line, note: `${line.note} @` }));
      return JSON.stringify(await user.draftOf(escaped)).replaceAll('@', '\\u0040');
    }),
    {
      name: '20,000 different variants to be placed',
      method: 'POST',
      path: '/v1/orders',
      isKeyed: true,
      make: async () => ({ body: await user.accept(await draft()) }),
      answer: 201,
    },
    {
      name: 'an order of 20,000 lines, read',
      method: 'GET',
      answer: 200,
      path: '',
      make: async () => {
        orders.id = (await readOrder(await user.submit(await user.accept(await draft())))).id;
        return { path: `/v1/orders/${orders.id}` };
      },
    },
    {
      name: '20,000 lines to be saved with their quote',
      method: 'PUT',
      path: '',
      creates: true,
      answer: 200,
      make: save,
    },
    {
      name: 'a saved draft of 20,000 lines, read',
      method: 'GET',
      answer: 200,
      path: '',
      make: async () => ({ path: `/v1/drafts/${saved.at(-1)?.id}` }),
    },
    {
      name: 'the list of saved drafts, some of 20,000 lines',
      method: 'GET',
      answer: 200,
      path: '',
      make: async () => {
        for (let more = 0; more < 3; more += 1) {
          const { path, body } = await save();
          await user.request('PUT', path, { body, headers: { 'if-none-match': '*' } });
        }
        return { path: '/v1/drafts?text=' };
      },
    },
  ];
}
