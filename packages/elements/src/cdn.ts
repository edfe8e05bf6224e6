import './define.ts';

export { define } from './define-elements.ts';
export { registerHost } from './pad/hosts.ts';
export { deviceStorage } from './storage/device-storage.ts';
