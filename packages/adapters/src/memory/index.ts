export type { CountryTax, MemoryData, ShippingRate } from './data.ts';
export { demoData, memoryHost } from './host.ts';
export type { MemoryOptions, Operation } from './options.ts';
