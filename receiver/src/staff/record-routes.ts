import Type from 'typebox';
import type { App } from '../http/app.js';
import type { Services } from '../services.js';
import type { RecordQuery } from '../store/front-desk.js';
import { answerDesk, signedInOf, type SignedIn } from './context.js';
import { recordPage } from './views/record.js';

const perPage = 100;

const Before = Type.Object({ before: Type.Optional(Type.String()) });
const all = { hide: true, querystring: Before };
const ofOne = { ...all, params: Type.Object({ reference: Type.String({ maxLength: 40 }) }) };

/** Who did what: of the forms that a person sees, and their own. */
export function recordRoutes(app: App, { store }: Pick<Services, 'store'>): void {
  async function page(context: SignedIn, before: string | undefined, reference?: string): Promise<string> {
    const { address: who, forms } = context.member;
    const found = await store.readRecord({ who, forms, limit: perPage + 1, reference, before: readPlace(before) });
    const entries = found.slice(0, perPage);
    const last = found.length > perPage ? entries.at(-1) : undefined;
    return recordPage(context, entries, reference, last && `${last.at}_${last.id}`);
  }

  app.get('/staff/record', { schema: all }, async (request, reply) => {
    const context = signedInOf(request);
    return answerDesk(reply, context, 200, await page(context, request.query.before));
  });

  app.get('/staff/record/:reference', { schema: ofOne }, async (request, reply) => {
    const context = signedInOf(request);
    const { query, params } = request;
    return answerDesk(reply, context, 200, await page(context, query.before, params.reference.toUpperCase()));
  });
}

function readPlace(text = ''): RecordQuery['before'] {
  const [, at, id] = /^(\d{4}-[\dT:.Z-]{10,25})_([\w-]{1,60})$/.exec(text) ?? [];
  return at && id ? { at, id } : undefined;
}
