import './quick-imports.ts';

const { runHost } = await import('./run-host.ts');
await runHost();
