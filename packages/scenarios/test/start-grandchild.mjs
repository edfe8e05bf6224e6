// Starts a process that ignores what asks it to end, says that it runs, and never ends by itself.
import { spawn } from 'node:child_process';

const stubborn = "process.on('SIGTERM', () => {}); console.log('running'); setInterval(() => {}, 1000);";
spawn(process.execPath, ['-e', stubborn], { stdio: 'inherit' });
