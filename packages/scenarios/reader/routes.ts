/** Goes to a page of the site that the documentation assumes: it names the page in the address. */
export function goTo(route: { page: 'orders' } | { page: 'order'; id: string }): void {
  location.hash = route.page === 'orders' ? 'orders' : `orders/${route.id}`;
}
