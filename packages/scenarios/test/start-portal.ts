// Starts the portal as the scenarios do, says where it is, and waits to be ended.
import { startPortal } from '../drivers/portal-process.ts';

const { url } = await startPortal();
console.log(`portal ${url}`);
