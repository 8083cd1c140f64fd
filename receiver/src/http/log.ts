import type { FastifyInstance } from 'fastify';
import { destination, pino, stdSerializers, type Logger } from 'pino';
import type { Config, LogLevel } from '../config/config.js';
import { errorCode } from '../error-code.js';
import { formIn } from '../schemas/parameters.js';

/** Where log lines go; a test reads them. */
export interface LogSink {
  write(line: string): void;
}

/**
 * The log, as JSON lines on the standard error stream. It never holds a body, a header, an address or a URL: the
 * serializers leave them out, and `redact` takes them out should someone log them after all.
 */
export function createLogger(level: LogLevel, sink: LogSink = destination({ fd: 2, sync: true })): Logger {
  const secret = ['body', 'headers', 'query', 'values', 'answers', 'name', 'email', 'phone', 'token'];
  return pino(
    {
      level,
      base: null,
      redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
      // Only what an error is and where: a database's errors carry further properties, with values in them.
      serializers: {
        err: (error: Error) => {
          const { type, message, stack } = stdSerializers.err(error);
          return { type, message, stack, code: errorCode(error) };
        },
        req: () => undefined,
        res: () => undefined,
      },
    },
    sink,
  );
}

/** One line per request: the route, the form, the status and the duration. */
export function logRequests(app: FastifyInstance, { forms }: Config): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'unknown' } = request.routeOptions;
    const form = formIn(request);
    const line = {
      method: request.method,
      route,
      // The name of a form that does not exist may be anything that somebody wrote into an address.
      form: forms.has(form) ? form : undefined,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (/^\/(v1|e)\//.test(route)) request.log.info(line, 'request');
    else request.log.debug(line, 'request');
  });
}
