import Type from 'typebox';
import type { App } from '../http/app.js';
import { OtherBody, pageBodyLimit, readOtherBodies } from '../http/bodies.js';
import type { Callers } from '../http/caller.js';
import { HttpProblem } from '../http/http-problem.js';
import type { BookingCount } from '../http/network-bookings.js';
import type { Limits } from '../http/rate-limit.js';
import { receive, type Outcome } from '../message/receive.js';
import { formPage, type FormState } from '../page/form-page.js';
import { pathTo, wordsOf } from '../page/layout.js';
import { receiptToken } from '../page/links.js';
import { bodyTypes, Message } from '../schemas/message.js';
import { FormParams, PageQuery } from '../schemas/parameters.js';
import { htmlResponse, problemPageResponses, redirectResponse } from '../schemas/responses.js';
import { refTo } from '../schemas/shapes.js';
import type { Services } from '../services.js';
import { createFormState, refusalState, visitorOf, type Visitor } from './form-state.js';
import { PostedFormErrors } from './hosted-page-error.js';
import { answerPage, contextOf, withoutFrameOptions } from './page-answer.js';
import { isTooLong, readPostedForm, tooLongFields, type PostedForm } from './posted-form.js';

const page = {
  summary: 'The form as a page.',
  params: FormParams,
  querystring: Type.Object({
    ...PageQuery.properties,
    topic: Type.Optional(Type.String({ description: 'The topic that is chosen at first.' })),
  }),
  response: {
    200: htmlResponse('The form.'),
    404: problemPageResponses[404],
    429: problemPageResponses[429],
  },
};

const sending = {
  summary: 'Takes a message from the page.',
  params: FormParams,
  querystring: PageQuery,
  consumes: bodyTypes,
  body: refTo('Message', Message),
  response: {
    303: redirectResponse('The message is stored; leads to a page that says so.'),
    400: problemPageResponses[400],
    403: problemPageResponses[403],
    404: problemPageResponses[404],
    409: problemPageResponses[409],
    413: problemPageResponses[413],
    415: problemPageResponses[415],
    422: problemPageResponses[422],
    429: problemPageResponses[429],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

/**
 * `GET` and `POST /e/:form`: the form as a page that works without scripts. Whatever is wrong with what a browser sends, the
 * answer is the page with everything that was typed.
 */
export function hostedPageRoutes(app: App, services: Services, callers: Callers, limits: Limits): void {
  const { config, keys, now } = services;
  const errors = new PostedFormErrors(services, callers);
  readOtherBodies(app);

  app.get('/e/:form', { schema: page, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { form } = context;
    await limits.lookups(request, form);
    const topic = form.topics.find((it) => it === request.query.topic) ?? form.topics[0] ?? '';
    // Anybody may look at the page. Who may send is checked when it is sent.
    const visitor = visitorOf(request, context, callers.find(request, form) ?? 'self');
    const state = await createFormState(services, visitor, { values: { topic } });
    return answerPage(reply, context, 200, formPage(context, state));
  });

  const options = {
    schema: sending,
    helmet: withoutFrameOptions,
    bodyLimit: pageBodyLimit,
    errorHandler: errors.answer.bind(errors),
  };
  app.post('/e/:form', options, async (request, reply) => {
    const context = contextOf(request, config);
    const { form } = context;
    const visitor = visitorOf(request, context, callers.of(request, form));
    await limits.messages(request, form);
    if (request.body instanceof OtherBody) throw new HttpProblem(415, { detail: 'This is no form of this page.' });
    const posted = readPostedForm(request.body, form);
    const result = await receivePosted(services, visitor, posted, limits.bookings(request, form));
    if (result.kind === 'kept') {
      const receipt = receiptToken(keys, form.id, result.reference, now());
      return reply.redirect(pathTo(context, '/sent', { receipt }), 303);
    }
    const state = await createFormState(services, visitor, { ...posted, ...result.state });
    return answerPage(reply, context, result.status, formPage(context, state));
  });
}

type PostedResult =
  | { kind: 'kept'; reference: string }
  /** The status of the answer, and how the page changes. */
  | { kind: 'refused'; status: number; state: Partial<FormState> };

async function receivePosted(
  services: Services,
  visitor: Visitor,
  posted: PostedForm,
  bookings: BookingCount,
): Promise<PostedResult> {
  const { context, caller } = visitor;
  const { form, language } = context;
  const words = wordsOf(context);
  if (isTooLong(posted)) {
    const errors = tooLongFields(form, posted, services.now());
    return { kind: 'refused', status: 413, state: { errors, notice: words.page.tooLong } };
  }
  const outcome = await receive(services, { form, caller, body: posted.body, language: () => language, bookings });
  if (outcome.kind === 'kept') return { kind: 'kept', reference: outcome.receipt.reference };
  return { kind: 'refused', status: statusOf(outcome), state: refusalState(outcome, words) };
}

function statusOf({ kind }: Outcome): number {
  return kind === 'taken' ? 409 : 422;
}
