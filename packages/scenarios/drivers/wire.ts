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
