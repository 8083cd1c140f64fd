import type { App } from '../http/app.js';
import type { Services } from '../services.js';
import { answerDesk, contextFor, signedInOf } from './context.js';
import { sessionLimits } from './sessions.js';
import { accessPage, endedPage } from './views/access.js';
import { deskPath } from './views/shell.js';

const hide = { schema: { hide: true } } as const;

/** What somebody may see, and signing out: here, or everywhere. */
export function accessRoutes(app: App, { config, store, now }: Services): void {
  app.get('/staff/access', hide, async (request, reply) => {
    const context = signedInOf(request);
    const count = await store.countSessions(context.member.address, sessionLimits(now()));
    return answerDesk(reply, context, 200, accessPage(context, count));
  });

  app.post('/staff/sign-out', hide, async (request, reply) => {
    const context = signedInOf(request);
    await request.session.destroy();
    return reply.redirect(deskPath(context, '/sign-in'), 303);
  });

  app.post('/staff/sign-out-everywhere', hide, async (request, reply) => {
    const { address } = signedInOf(request).member;
    await store.endSessions(address, { at: new Date(now()).toISOString(), who: address, action: 'ended-sessions' });
    await request.session.destroy();
    const context = contextFor(request, config);
    return answerDesk(reply, context, 200, endedPage(context));
  });
}
