import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/app.js';
import { asObject } from '../message/incoming.js';
import type { Services } from '../services.js';
import type { Action } from '../store/entry.js';
import type { StoredMessage } from '../store/store.js';
import { answerDesk, signedInOf, type SignedIn } from './context.js';
import { entriesOf, entryOf } from './entries.js';
import { fieldOf } from '../http/fields.js';
import { isName } from './names.js';
import { messagesOfPerson } from './person.js';
import { askErasePage, erasedPage, personFoundPage, personPage } from './views/person.js';
import { freshSignInPage } from './views/sign-in.js';

/** What leaves the front desk, or cannot be undone, needs somebody who has signed in within this time. */
const freshMs = 10 * 60_000;
const longestWanted = 200;

const hide = { schema: { hide: true } } as const;

/** Everything that is kept of one person: looked up, handed out, or erased. */
export function personRoutes(app: App, services: Services): void {
  const { store, now } = services;

  /** A route that answers with a question to sign in again where that was too long ago. */
  function fresh(work: (context: SignedIn, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const context = signedInOf(request);
      const isFresh = now() - Date.parse(context.signedInAt) <= freshMs;
      return isFresh
        ? work(context, request, reply)
        : answerDesk(reply, context, 403, freshSignInPage(context, '/person'));
    };
  }

  /** Those of the chosen messages that the person at the desk may see. */
  async function chosen({ member }: SignedIn, request: FastifyRequest): Promise<StoredMessage[]> {
    const references = [asObject(request.body).reference].flat().filter(isName);
    const found = await Promise.all([...new Set(references)].map((reference) => store.show(reference)));
    return found.filter((it): it is StoredMessage => it !== undefined && member.forms.includes(it.form));
  }

  const entriesFor = (context: SignedIn, action: Action, messages: readonly StoredMessage[]) =>
    messages.map(({ reference, form }) => entryOf(context, action, now(), { reference, form }));

  app.get(
    '/staff/person',
    hide,
    fresh((context, _, reply) => Promise.resolve(answerDesk(reply, context, 200, personPage(context)))),
  );

  app.post(
    '/staff/person',
    hide,
    fresh(async (context, request, reply) => {
      const wanted = fieldOf(request, 'wanted').slice(0, longestWanted);
      await store.record(entriesOf(context, 'looked-up', now()));
      const found = await messagesOfPerson(store, context.member.forms, wanted);
      return answerDesk(reply, context, 200, personFoundPage(context, wanted, found));
    }),
  );

  app.post(
    '/staff/person/export',
    hide,
    fresh(async (context, request, reply) => {
      const messages = await chosen(context, request);
      if (!messages.length) return answerDesk(reply, context, 422, personPage(context, true));
      await store.record(entriesFor(context, 'exported', messages));
      reply.headers({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="person.json"' });
      reply.type('application/json; charset=utf-8');
      return JSON.stringify(messages, null, 2);
    }),
  );

  app.post(
    '/staff/person/ask-erase',
    hide,
    fresh(async (context, request, reply) => {
      const messages = await chosen(context, request);
      if (!messages.length) return answerDesk(reply, context, 422, personPage(context, true));
      return answerDesk(reply, context, 200, askErasePage(context, messages));
    }),
  );

  app.post(
    '/staff/person/erase',
    hide,
    fresh(async (context, request, reply) => {
      const messages = await chosen(context, request);
      const references = messages.map(({ reference }) => reference);
      const gone = await store.deleteMessages(references, entriesFor(context, 'erased', messages));
      return answerDesk(reply, context, 200, erasedPage(context, gone.length));
    }),
  );
}
