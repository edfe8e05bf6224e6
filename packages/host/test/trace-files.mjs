// @ts-check
// Preloaded into a program on a machine without strace: writes the calls of its file system that change something as strace does, on its
// error stream.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync, writeSync } = fs;
/** @type {Map<number, string>} */
const paths = new Map([[1, 'output']]);
/** @type {(line: string) => unknown} */
const trace = (line) => writeSync(2, `0 ${line}\n`);

fs.openSync = (path, ...rest) => {
  const opened = openSync(path, ...rest);
  paths.set(opened, String(path));
  return opened;
};
fs.writeSync = /** @type {typeof fs.writeSync} */ (
  (/** @type {Parameters<typeof fs.writeSync>} */ ...args) => {
    const written = writeSync(...args);
    const text = typeof args[1] === 'string' ? JSON.stringify(args[1]) : '';
    trace(`pwrite64(${args[0]}<${paths.get(args[0])}>, ${text}) = ${written}`);
    return written;
  }
);
for (const name of /** @type {const} */ (['fsyncSync', 'fdatasyncSync'])) {
  const original = fs[name];
  fs[name] = (opened) => {
    original(opened);
    trace(`fdatasync(${opened}<${paths.get(opened)}>) = 0`);
  };
}
for (const name of /** @type {const} */ (['fsync', 'fdatasync'])) {
  const original = fs[name];
  const traced = (/** @type {number} */ opened, /** @type {fs.NoParamCallback} */ done) => {
    const path = paths.get(opened);
    original(opened, (error) => {
      if (!error) trace(`fdatasync(${opened}<${path}>) = 0`);
      done(error);
    });
  };
  Object.assign(fs, { [name]: traced });
}
for (const name of /** @type {const} */ (['renameSync', 'unlinkSync'])) {
  const original = /** @type {(...paths: unknown[]) => void} */ (fs[name]);
  fs[name] = (/** @type {unknown[]} */ ...args) => {
    original(...args);
    trace(`${name.slice(0, -4)}("${String(args[0])}") = 0`);
  };
}
syncBuiltinESMExports();
