import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../http/app.js';
import type { Limits } from '../http/rate-limit.js';
import { html } from '../page/html.js';
import type { Services } from '../services.js';
import { answerDesk, contextFor } from './context.js';
import { fieldOf } from '../http/fields.js';
import { linkLifetimeMs, readSignIn } from './links.js';
import { addressIn, memberOf } from './members.js';
import { beginSession, cookiesOf, hashOf } from './sessions.js';
import { deskPath, plainPage } from './views/shell.js';
import { linkSentPage, oldLinkPage, signInPage, useLinkPage } from './views/sign-in.js';

/** An address gets at most so many links in an hour. */
const mostLinks = 5;
const longestAddress = 320;
/** A page of the front desk, as the part of its address after `/staff`; anything else leads to the first page. */
const destinations = /^(\/[\w-]{1,64}){1,3}$/;

const hide = { hide: true } as const;
const asking = { ...hide, querystring: Type.Object({ to: Type.Optional(Type.String()) }) };
const using = { ...hide, params: Type.Object({ token: Type.String({ maxLength: 500 }) }) };

/** Signing in: a link is asked for, comes by mail, and is used by a button, in the browser that asked for it. */
export function signInRoutes(app: App, services: Services, limits: Limits): void {
  const { config, keys, store, now } = services;
  const cookies = cookiesOf(config);
  const browserCookie = cookies.nameOf('desk-browser');

  app.get('/staff/sign-in', { schema: asking }, (request, reply) => {
    const context = contextFor(request, config);
    return answerDesk(reply, context, 200, signInPage(context, destinationIn(request.query.to)));
  });

  app.post('/staff/sign-in', { schema: hide }, async (request, reply) => {
    await limits.signIns(request);
    const context = contextFor(request, config);
    const typed = fieldOf(request, 'address').slice(0, longestAddress);
    const destination = destinationIn(fieldOf(request, 'destination'));
    const browser = request.cookies[browserCookie] ?? randomBytes(32).toString('base64url');
    await store.askSignIn(
      {
        id: randomBytes(16).toString('base64url'),
        asked: createHmac('sha256', keys.visitor).update(addressIn(typed)).digest('base64url'),
        askedAt: iso(now()),
        address: memberOf(config, typed)?.address ?? null,
        browser: hashOf(browser),
        destination,
      },
      mostLinks,
    );
    reply.setCookie(browserCookie, browser, { ...cookies.options, maxAge: linkLifetimeMs / 1000 });
    return answerDesk(reply, context, 200, linkSentPage(context, destination));
  });

  app.get('/staff/sign-in/:token', { schema: using }, (request, reply) => {
    const context = contextFor(request, config);
    const isOurs = readSignIn(keys, request.params.token) !== undefined;
    return answerDesk(reply, context, isOurs ? 200 : 404, isOurs ? useLinkPage(context) : oldLinkPage(context));
  });

  app.post('/staff/sign-in/:token', { schema: using }, async (request, reply) => {
    const context = contextFor(request, config);
    if (cookies.options.secure && request.protocol !== 'https') return insecure(services, request, reply);
    const used = await useLink(services, request.params.token, request.cookies[browserCookie]);
    if (!used) {
      await limits.attempts(request);
      return answerDesk(reply, context, 403, oldLinkPage(context));
    }
    await beginSession(request, reply, used.address, iso(now()));
    reply.clearCookie(browserCookie, cookies.options);
    return reply.redirect(deskPath(context, used.destination), 303);
  });
}

async function useLink(
  { config, keys, store, now }: Services,
  token: string,
  browser: string | undefined,
): Promise<{ address: string; destination: string } | undefined> {
  const id = readSignIn(keys, token);
  if (id === undefined || browser === undefined) return undefined;
  const used = await store.useSignInLink(id, hashOf(browser), iso(now() - linkLifetimeMs), iso(now()));
  const member = memberOf(config, used?.address ?? undefined);
  return used && member && { address: member.address, destination: used.destination };
}

/** A cookie for https only would be lost, and nobody would know why signing in never ends. */
function insecure({ config, log }: Services, request: FastifyRequest, reply: FastifyReply): string {
  const context = contextFor(request, config);
  log.error('Nobody can sign in to the front desk: the proxy in front has to send "X-Forwarded-Proto: https".');
  const { problems, signIn } = context.desk;
  return answerDesk(reply, context, 500, plainPage(context, problems.failed, html`<p>${signIn.insecure}</p>`));
}

function destinationIn(value: unknown): string {
  return typeof value === 'string' && destinations.test(value) ? value : '';
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
