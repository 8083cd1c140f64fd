import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

/** Lets the pages of a form's origins, and no others, read the answers of that form. */
export async function allowOrigins(app: FastifyInstance, { forms }: Config): Promise<void> {
  await app.register(cors, {
    delegator: (request, callback) => {
      const { origin } = request.headers;
      const form = forms.get(formIn(request.url));
      const isNamed = origin !== undefined && form?.origins.has(origin);
      callback(null, {
        origin: isNamed ? [origin] : false,
        methods: ['GET', 'POST'],
        allowedHeaders: ['Content-Type', 'Idempotency-Key'],
        exposedHeaders: ['Retry-After'],
        maxAge: 3600,
      });
    },
  });
}

/** From the address itself: a preflight request is routed before its form is known. */
function formIn(url: string): string {
  return /^\/v1\/forms\/([\w-]+)/.exec(url)?.[1] ?? '';
}
