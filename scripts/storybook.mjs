/** `node scripts/storybook.mjs dev|build [options]`: Storybook's command with this project's settings; installs it first. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsOf } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'dev', ...options] = process.argv.slice(2);
const args = [command, '--config-dir', 'stories/.storybook', '--disable-telemetry', ...options];
const child = spawn(join(commandsOf('stories'), 'storybook'), args, { cwd: root, stdio: 'inherit' });
child.once('close', (code) => (process.exitCode = code ?? 1));
