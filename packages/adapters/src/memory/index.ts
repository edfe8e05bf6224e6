export type { CountryTax, MemoryData, ShippingRate } from './data.ts';
export { demoData, memoryHost, type MemoryHost } from './host.ts';
export type { MemoryOptions, Operation } from './options.ts';
