// The numbers of orders that were paid in this tab: the shop tells nothing more about an order once it is paid.
const keyOf = (id: string): string => `larkspur-paid-${id}`;

export const paidNumber = (id: string): string | undefined => sessionStorage.getItem(keyOf(id)) ?? undefined;

export const rememberPaid = (id: string, number: string): void => sessionStorage.setItem(keyOf(id), number);
