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

function refuseOldNode() {
  const [, least] = /(\d+\.\d+)/.exec(JSON.parse(readFileSync(packageFile, 'utf8')).engines.node);
  const [major, minor] = least.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new Error(`it needs Node ${least} or later, and this is ${process.versions.node}`);
}

try {
  refuseOldNode();
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
