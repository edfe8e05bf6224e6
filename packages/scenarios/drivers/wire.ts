import type { Page } from '@playwright/test';

/** Returns true for the address at which orders are placed and listed. */
export const isPlacing = (url: URL): boolean => url.pathname === '/v1/orders';

/** Hold every request to these addresses until the gate is opened, by calling what this answers. */
export async function gate(page: Page, addresses: string): Promise<() => void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(addresses, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

/** The orders that the host holds for somebody, asked for beside the page. */
export async function ordersFor(page: Page, name: string): Promise<readonly unknown[]> {
  const answer = await page.request.get('/v1/orders', { params: { text: name } });
  const { items } = (await answer.json()) as { items: unknown[] }; // the host's own list, as its contract says
  return items;
}

/** Returns a contact with a number and an address, asked for beside the page. */
export async function knownContact(page: Page): Promise<{ readonly number: string }> {
  const answer = await page.request.get('/v1/contacts', { params: { text: '' } });
  // The host's own page of contacts, as its contract says.
  const { items } = (await answer.json()) as {
    items: { number?: string; bar?: string; addresses: unknown[] }[];
  };
  const [number] = items.flatMap((each) =>
    each.bar || each.addresses.length === 0 ? [] : (each.number ?? []),
  );
  if (!number) throw new Error('the host knows nobody with a number');
  return { number };
}
