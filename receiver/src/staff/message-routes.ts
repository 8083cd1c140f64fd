import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { targetsOf } from '../delivery/targets.js';
import type { App } from '../http/app.js';
import { notFound } from '../http/http-problem.js';
import type { Services } from '../services.js';
import type { Changed, Cursor, MessageChange } from '../store/front-desk.js';
import type { StoredMessage } from '../store/store.js';
import { answerDesk, signedInOf, type SignedIn } from './context.js';
import { entriesOf, entryOf } from './entries.js';
import { fieldOf } from '../http/fields.js';
import { searchMessages } from './search.js';
import { deletePage, messagePage, stalePage, type Said, type Stale } from './views/message.js';
import { foundPage, listPage, states } from './views/messages.js';
import { deskPath } from './views/shell.js';

const perPage = 50;
const longestNote = 4000;
const longestSearch = 200;

const hide = { hide: true } as const;
const Said = Type.Optional(Type.String());
const listing = {
  ...hide,
  querystring: Type.Object({ state: Type.Optional(Type.String()), before: Type.Optional(Type.String()), said: Said }),
};
const one = { ...hide, params: Type.Object({ reference: Type.String({ maxLength: 40 }) }) };

/** Messages: lists, a search, and one message with what can be done about it. */
export function messageRoutes(app: App, services: Services): void {
  const { store, now } = services;

  app.get('/staff', { schema: listing }, async (request, reply) => {
    const context = signedInOf(request);
    const { forms } = context.member;
    const state = states.find((it) => it === request.query.state) ?? 'new';
    const query = { forms, state, limit: perPage + 1, before: readCursor(request.query.before) };
    const found = await store.deskMessages(query, entriesOf(context, 'listed', now()));
    const messages = found.slice(0, perPage);
    const last = found.length > perPage ? messages.at(-1) : undefined;
    const older = last && new URLSearchParams({ state, before: `${last.receivedAt}_${last.reference}` }).toString();
    const said = request.query.said === 'deleted' ? context.desk.message.said.deleted : undefined;
    return answerDesk(reply, context, 200, listPage(context, { state, messages, older, said }));
  });

  app.post('/staff/search', { schema: hide }, async (request, reply) => {
    const context = signedInOf(request);
    const words = fieldOf(request, 'words').slice(0, longestSearch);
    await store.record(entriesOf(context, 'searched', now()));
    const before = readCursor(fieldOf(request, 'before'));
    const found = await searchMessages(store, context.member.forms, words, before);
    return answerDesk(reply, context, 200, foundPage(context, words, found));
  });

  app.get(
    '/staff/messages/:reference',
    { schema: { ...one, querystring: Type.Object({ said: Said }) } },
    async (request, reply) => {
      const context = signedInOf(request);
      const reference = request.params.reference.toUpperCase();
      const entry = entryOf(context, 'saw', now(), { reference });
      const message = await store.seeMessage(reference, context.member.forms, entry);
      if (!message) throw notFound();
      return answerDesk(reply, context, 200, messagePage(context, message, saidIn(context, request.query.said)));
    },
  );

  app.get('/staff/messages/:reference/delete', { schema: one }, async (request, reply) => {
    const context = signedInOf(request);
    return answerDesk(reply, context, 200, deletePage(context, await findMessage(services, context, request.params)));
  });

  changingRoutes(app, services);
}

function changingRoutes(app: App, services: Services): void {
  const { config, keys, store, now } = services;

  app.post('/staff/messages/:reference/note', { schema: one }, async (request, reply) => {
    const note = fieldOf(request, 'note').slice(0, longestNote);
    return change(request, reply, { path: 'note', note }, { note });
  });
  app.post('/staff/messages/:reference/done', { schema: one }, (request, reply) =>
    change(request, reply, { path: 'done' }, { doneAt: new Date(now()).toISOString() }),
  );
  app.post('/staff/messages/:reference/reopen', { schema: one }, (request, reply) =>
    change(request, reply, { path: 'reopen' }, { doneAt: null }),
  );

  app.post('/staff/messages/:reference/release', { schema: one }, async (request, reply) => {
    const context = signedInOf(request);
    const message = await findMessage(services, context, request.params);
    const { form: id, reference } = message;
    const form = config.forms.get(id);
    const targets = form ? targetsOf(form, keys, { ...message, status: 'stored' }) : [];
    await store.releaseMessage(reference, targets, entryOf(context, 'released', now(), { reference, form: id }));
    return reply.redirect(messagePath(context, reference, 'released'), 303);
  });

  app.post('/staff/messages/:reference/delete', { schema: one }, async (request, reply) => {
    const context = signedInOf(request);
    const { reference, form } = await findMessage(services, context, request.params);
    const entry = entryOf(context, 'deleted', now(), { reference, form });
    const deleted = await store.deleteMessage(reference, revisionIn(request), entry);
    return answerChange(reply, context, deleted, { path: 'delete' }, deskPath(context, '?said=deleted'));
  });

  async function change(
    request: FastifyRequest<{ Params: { reference: string } }>,
    reply: FastifyReply,
    wish: Stale,
    what: Pick<MessageChange, 'note' | 'doneAt'>,
  ) {
    const context = signedInOf(request);
    const { reference, form } = await findMessage(services, context, request.params);
    const action = ({ note: 'noted', done: 'done', reopen: 'reopened', delete: 'deleted' } as const)[wish.path];
    const entry = entryOf(context, action, now(), { reference, form });
    const changed = await store.changeMessage({ reference, revision: revisionIn(request), ...what }, entry);
    const said = action === 'deleted' ? undefined : action;
    return answerChange(reply, context, changed, wish, messagePath(context, reference, said));
  }
}

/** Leads on; or shows what somebody else has done meanwhile. */
function answerChange(reply: FastifyReply, context: SignedIn, changed: Changed, wish: Stale, next: string) {
  if (changed.kind === 'gone') throw notFound();
  if (changed.kind === 'changed') return reply.redirect(next, 303);
  return answerDesk(reply, context, 409, stalePage(context, changed.message, wish));
}

/** A message that the person may see. @throws {HttpProblem} 404 for any other, whether there is one or not. */
export async function findMessage(
  { store }: Pick<Services, 'store'>,
  { member }: SignedIn,
  params: { reference: string },
): Promise<StoredMessage> {
  const message = await store.show(params.reference.toUpperCase());
  if (!message || !member.forms.includes(message.form)) throw notFound();
  return message;
}

export function messagePath(context: SignedIn, reference: string, said?: Said): string {
  return deskPath(context, `/messages/${reference}${said ? `?said=${said}` : ''}`);
}

function saidIn({ desk }: SignedIn, value: string | undefined): Said | undefined {
  return value !== undefined && Object.hasOwn(desk.message.said, value) ? (value as Said) : undefined;
}

function revisionIn(request: Pick<FastifyRequest, 'body'>): number {
  const revision = Number(fieldOf(request, 'revision'));
  return Number.isSafeInteger(revision) ? revision : -1;
}

/** @param text `2030-01-15T12:00:00.000Z_AB12-CD34` */
function readCursor(text = ''): Cursor | undefined {
  const [, receivedAt, reference] = /^(\d{4}-[\dT:.Z-]{10,25})_([\w-]{1,40})$/.exec(text) ?? [];
  return receivedAt && reference ? { receivedAt, reference } : undefined;
}
