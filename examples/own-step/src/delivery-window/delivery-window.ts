/** A time in which the parcel comes. `from` and `to` are ISO 8601. */
export interface DeliveryWindow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The name of the step, and of its extension in draft, quote and order. */
export const deliveryWindow = 'delivery-window';

/** The path of the issues of the step. */
export const windowPath = ['extensions', deliveryWindow];

/** Reads a window from an extension; `undefined` when it holds none. */
export function windowIn(
  extensions: Readonly<Record<string, unknown>> | undefined,
): DeliveryWindow | undefined {
  const value = extensions?.[deliveryWindow];
  return isWindow(value) ? value : undefined;
}

/** Reads the windows that a quote offers. */
export function windowsIn(
  extensions: Readonly<Record<string, unknown>> | undefined,
): readonly DeliveryWindow[] {
  const value = extensions?.[deliveryWindow];
  return Array.isArray(value) ? value.filter(isWindow) : [];
}

function isWindow(value: unknown): value is DeliveryWindow {
  if (typeof value !== 'object' || value === null) return false;
  return ['id', 'from', 'to'].every((key) => typeof Reflect.get(value, key) === 'string');
}
