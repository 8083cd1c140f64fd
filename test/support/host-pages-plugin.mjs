import { request as ask } from 'node:http';
import { serveHosts } from '../hosts/server.mjs';

const paths = /^\/((csp|alive)[\w-]*\.html|(ear|twice-at-once)\.js|cw\/.*)$/;

/** The pages of `test/hosts/` that have a policy, with their headers, and those of plugins, on the tests' own origin, where a test can reach into them. */
export function hostPages() {
  /** @type {Awaited<ReturnType<typeof serveHosts>>} */
  let host;

  return {
    /** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
    async middleware(context, next) {
      if (!paths.test(context.path)) return next();
      // Past the test runner's own changes to scripts.
      context.respond = false;
      const { req, res } = context;
      ask(host.address + (req.url ?? '/'), { method: req.method ?? 'GET' }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      })
        .on('error', () => res.destroy())
        .end();
    },
    /** @type {import('@web/test-runner').TestRunnerPlugin} */
    plugin: {
      name: 'host-pages',
      async serverStart() {
        host = await serveHosts();
      },
      async serverStop() {
        await host.close();
      },
    },
  };
}
