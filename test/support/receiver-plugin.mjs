import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../receiver/dist/cli.js', import.meta.url));

/**
 * The built receiver with an inbox of its own, started by the first test that asks for it. Its pages are to be had from the
 * tests' own origin, where a test can reach into them, and from another one, as a clinic's website has them; what is asked
 * for there is listed. The command `receiver` takes the origin of the tests' pages, and answers the address of that.
 *
 * Its form `clinic` may be framed by the tests' pages, `closed` by none but its own. `agreeing`, `summing` and `bilingual` ask
 * for consent, the second with a sum. The command `receiver-consent` takes the words for each of them, and has
 * the receiver read its settings again where they differ from those it has; `receiver-inbox` answers what it has stored.
 */
export function hostedReceiver() {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-receiver-'));
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {Promise<number> | undefined} */
  let started;
  /** @type {string[]} */
  const asked = [];

  const config = join(folder, 'receiver.json');
  /** @type {Record<string, unknown>} the words of a form, by its name */
  let consent = {};

  let output = '';

  /** @param {unknown} origin */
  function writeSettings(origin) {
    const usual = { version: 'first', text: 'You may answer me.' };
    const asking = { origins: [origin], topics: ['question'], rateLimit: { max: 1000, seconds: 60 } };
    const settings = {
      port: 0,
      database: join(folder, 'inbox.db'),
      forms: {
        clinic: { origins: [origin] },
        closed: {},
        agreeing: { ...asking, challenge: 'none', consent: consent.agreeing ?? usual },
        summing: { ...asking, consent: consent.summing ?? usual },
        bilingual: { ...asking, challenge: 'none', consent: consent.bilingual ?? usual },
      },
    };
    writeFileSync(config, JSON.stringify(settings));
  }

  /** @param {unknown} origin */
  async function start(origin) {
    writeSettings(origin);
    child = spawn(process.execPath, [cli, 'serve', '--config', config], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    const [, port] = await printed(child, /^Listening on .*:(\d+)$/m);
    return Number(port);
  }

  /**
   * What a receiver prints that matches, from now on or before.
   *
   * @param {import('node:child_process').ChildProcess} running
   * @param {RegExp} pattern
   */
  async function printed(running, pattern) {
    for (;;) {
      const match = pattern.exec(output);
      if (match) return match;
      if (running.exitCode !== null) throw new Error(`The receiver does not come up; is it built? ${output}`);
      await wait(10);
    }
  }

  /** @param {import('node:http').IncomingMessage} from @param {import('node:http').ServerResponse} to */
  async function pass(from, to) {
    const { method, url, headers } = from;
    const port = await started;
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  }

  const elsewhere = createServer((from, to) => {
    asked.push(from.url ?? '');
    void pass(from, to);
  });

  return {
    /** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
    async middleware(context, next) {
      if (!context.path.startsWith('/e/')) return next();
      context.respond = false;
      await pass(context.req, context.res);
    },
    /** @type {import('@web/test-runner').TestRunnerPlugin} */
    plugin: {
      name: 'receiver',
      async serverStart() {
        elsewhere.listen(0, '127.0.0.1');
        await once(elsewhere, 'listening');
      },
      serverStop() {
        elsewhere.closeAllConnections();
        elsewhere.close();
        child?.kill('SIGKILL');
        rmSync(folder, { recursive: true, force: true });
      },
      async executeCommand({ command, payload }) {
        if (command === 'receiver-asked') return asked.splice(0);
        if (command === 'receiver-inbox') {
          const { stdout } = await run(process.execPath, [cli, 'inbox', 'export', '--config', config]);
          return stdout
            .split('\n')
            .filter((line) => line.startsWith('{'))
            .map((line) => JSON.parse(line));
        }
        if (command === 'receiver-consent') {
          const { origin, words } = /** @type {{ origin: unknown, words: Record<string, unknown> }} */ (payload);
          if (started && isDeepStrictEqual(words, consent)) return true;
          consent = words;
          if (!started || !child) {
            await (started = start(origin));
            return true;
          }
          await started;
          writeSettings(origin);
          output = '';
          child.kill('SIGHUP');
          await printed(child, /The settings were read again\./);
          return true;
        }
        if (command !== 'receiver') return undefined;
        await (started ??= start(payload));
        const { port } = /** @type {import('node:net').AddressInfo} */ (elsewhere.address());
        return `http://127.0.0.1:${port}`;
      },
    },
  };
}
