// cspell:ignore HEALTHCHECK
/** The examples for those who run a receiver say what the receiver does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exitCodes } from '../src/commands/command-failure.js';
import { pageBodyLimit } from '../src/http/bodies.js';
import { timeouts } from '../src/http/front.js';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../deploy/${name}`, import.meta.url)), 'utf8');

it('the container runs as no root, from where its program is, and is asked whether it can store', () => {
  const docker = read('Dockerfile');
  const last = docker.slice(docker.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK [^]*\/readyz/m);
  expect(last).toContain('ENTRYPOINT ["node", "receiver/dist/cli.js"]');
  expect(last).not.toMatch(/npm (ci|install)/);
  expect(docker).toContain('npm ci --omit=dev --workspace receiver');
});

it('systemd starts it again only where that may help', () => {
  const unit = read('clinic-receiver.service');
  expect(unit).toContain(`RestartPreventExitStatus=${exitCodes.usage} ${exitCodes.database}\n`);
  expect(unit).toContain('ExecReload=/bin/kill -HUP $MAINPID');
  expect(unit).toMatch(/^DynamicUser=yes$/m);
});

it('proxies pass on whole pages, believe no visitor’s header, and close their connections first', () => {
  const nginx = read('nginx.conf');
  const megabytes = Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1]);
  expect(megabytes * 1024 * 1024).toBeGreaterThan(pageBodyLimit);
  expect(read('receiver-headers.conf')).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
  // nginx keeps a connection for 60 seconds.
  expect(timeouts.keepAliveTimeout).toBeGreaterThan(60_000);
});
