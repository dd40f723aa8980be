#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packageFile = new URL('../package.json', import.meta.url);

/** Why the command cannot even begin, in words and with what to do. */
function startFault(error) {
  const message = error instanceof Error ? error.message : String(error);
  const { code, syscall } = error ?? {};
  if (syscall === 'uv_cwd') return 'the folder that it was called from is gone: go to another';
  if (code === 'ERR_MODULE_NOT_FOUND' && message.startsWith('Cannot find package')) {
    return `its packages are not installed: run 'npm install' in its folder, ${folder()}`;
  }
  if (code === 'ERR_MODULE_NOT_FOUND') {
    const [missing] = /'[^']*'/.exec(message) ?? ['one'];
    return `a file of it is missing (${missing}): install it again, or have 'git checkout' get it back where it is a checkout`;
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    return "no more files may be open at once: raise the limit, as with 'ulimit -n 1024'";
  }
  if (folder().includes('?')) {
    return `no folder on the way to it may have a '?' in its name: rename it (${folder()})`;
  }
  return message.split('\n', 1)[0];
}

function folder() {
  return fileURLToPath(new URL('.', packageFile));
}

function refuseOtherNode() {
  // '^20.19.0 || >=22.12.0': a line of versions from one on, and all from one on.
  const { node } = JSON.parse(readFileSync(packageFile, 'utf8')).engines;
  const needed = [...node.matchAll(/(\^|>=)(\d+)\.(\d+)/g)];
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  const isEnough = ([, sign, major, minor]) =>
    ownMajor === Number(major) ? ownMinor >= Number(minor) : sign === '>=' && ownMajor > major;
  if (needed.some(isEnough)) return;
  const words = needed.map(([, sign, major, minor]) =>
    sign === '^' ? `${major}.${minor} or a later ${major}` : `${major}.${minor} or later`,
  );
  throw new Error(`it needs Node ${words.join(', or ')}, and this is ${process.versions.node}`);
}

try {
  refuseOtherNode();
  process.cwd();
  // The checkout runs its sources, and builds what is missing; the package has neither, and is built.
  if (existsSync(new URL('../src/cli/main.ts', import.meta.url))) {
    const { register } = await import('tsx/esm/api');
    register();
    await import('../src/cli/main.ts');
  } else {
    await import('../lib/cli/main.js');
  }
} catch (error) {
  process.stderr.write(`dateline: it cannot be started: ${startFault(error)}\n`);
  if (process.argv.includes('--debug')) process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
}
