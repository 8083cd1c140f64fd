import { languages } from '../page/words.js';
import { ref, schemas } from './schemas.js';

const html = { 'text/html': { schema: { type: 'string' } } };

function json(name: Parameters<typeof ref>[0], type = 'application/json') {
  return { [type]: { schema: ref(name) } };
}

/** What can go wrong, by status; a problem document unless it is a page. */
const problems = {
  400: 'It could not be read.',
  401: 'Without the token of staff.',
  403: 'The website that asks is none of the form’s.',
  404: 'There is no such thing.',
  409: 'The time was given to somebody else. With the times that are free by now.',
  413: 'It is too long.',
  415: 'It is neither JSON nor urlencoded.',
  422: 'Something in it cannot be accepted; a wrong sum comes with a new one, and words that were not agreed to come along.',
  429: 'Too much in a short time; `Retry-After` says how long to wait, in seconds.',
  500: 'Something went wrong here. Nothing was stored.',
  503: 'Nothing can be stored.',
} as const;

type Status = keyof typeof problems;

/** The responses of an operation: what comes when it went well, and the problems that it can have. */
function responses(good: Record<number, object>, bad: readonly Status[] = [], pages: readonly Status[] = []) {
  const refused = bad.map((status) => [
    status,
    { description: problems[status], content: json('Problem', 'application/problem+json') },
  ]);
  const shown = pages.map((status) => [status, { description: `A page: ${problems[status]}`, content: html }]);
  return { ...good, ...(Object.fromEntries([...refused, ...shown]) as Record<string, object>) };
}

const ok = (description: string, content: object) => ({ 200: { description, content } });
const page = (description: string) => ok(description, html);
const redirect = (description: string) => ({
  303: { description, headers: { Location: { required: true, schema: { type: 'string' } } } },
});

const form = { name: 'form', in: 'path', required: true, schema: { type: 'string', pattern: '^[\\w-]{1,64}$' } };
const query = (name: string, schema: object, description: string) => ({ name, in: 'query', schema, description });
const lang = query('lang', { enum: [...languages] }, 'The language; without it, the one that the browser asks for.');
const receipt = query('receipt', { type: 'string' }, 'From the address that a message sent from the page leads to.');
const token = query('token', { type: 'string' }, 'From the link that the visitor was given.');
const day = { type: 'string', format: 'date' };

const message = {
  required: true,
  content: { ...json('Message'), ...json('Message', 'application/x-www-form-urlencoded') },
};

/** The whole interface, as OpenAPI 3.1. A test holds it against the routes and their answers. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'clinic-receiver',
    version: '1',
    description:
      'Takes the messages of `contact-form`. Urlencoded, nested parts are named `challenge.token` and so on.',
  },
  paths: {
    '/v1/forms/{form}': {
      parameters: [form],
      post: {
        summary: 'Takes a message. A retry with the same `submissionId` gets the same answer.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { type: 'string' },
            description: 'Stands in for `submissionId`.',
          },
        ],
        requestBody: message,
        responses: responses(
          { 201: { description: 'The message is stored.', content: json('Receipt') } },
          [400, 403, 404, 409, 413, 415, 422, 429, 500],
        ),
      },
    },
    '/v1/forms/{form}/challenge': {
      parameters: [form],
      get: {
        summary:
          'A fresh sum, with a proof of work as the way without calculation; and what the visitor has to agree to.',
        responses: responses(
          ok('To be answered with the message; or none.', {
            'application/json': { schema: { oneOf: [ref('Sum'), ref('NoChallenge')] } },
          }),
          [403, 404],
        ),
      },
    },
    '/v1/forms/{form}/times': {
      parameters: [form],
      get: {
        summary: 'The appointment times that can be booked.',
        parameters: [
          query('from', day, 'The first day, in the clinic’s time zone; without it, today.'),
          query('to', day, 'The last day, at most 62 in all; without it, two weeks from the first free time on.'),
        ],
        responses: responses(ok('In order.', json('FreeTimes')), [400, 403, 404, 500]),
      },
    },
    '/v1/forms/{form}/messages/{reference}': {
      parameters: [form, { name: 'reference', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        summary: 'A message, for staff’s programs.',
        security: [{ staff: [] }],
        responses: responses(ok('As FHIR R4.', json('Resource', 'application/fhir+json')), [401, 404, 500]),
      },
    },
    '/e/{form}': {
      parameters: [form, lang],
      get: {
        summary: 'The form as a page.',
        parameters: [query('topic', { type: 'string' }, 'The topic that is chosen at first.')],
        responses: responses(page('The form.'), [], [404]),
      },
      post: {
        summary: 'Takes a message from the page.',
        requestBody: message,
        responses: responses(
          redirect('The message is stored; leads to a page that says so.'),
          [],
          [400, 403, 404, 409, 413, 415, 422, 429, 500],
        ),
      },
    },
    '/e/{form}/sent': {
      parameters: [form, lang],
      get: {
        summary: 'What happens next, for an hour after sending.',
        parameters: [receipt],
        responses: responses(page('With the reference.'), [], [404, 500]),
      },
    },
    '/e/{form}/appointment.ics': {
      parameters: [form, lang],
      get: {
        summary: 'The appointment for a calendar, by either of the two.',
        parameters: [receipt, token],
        responses: responses(ok('iCalendar.', { 'text/calendar': { schema: { type: 'string' } } }), [], [404, 500]),
      },
    },
    '/e/{form}/cancel': {
      parameters: [form, lang, token],
      get: {
        summary: 'Asks whether to cancel an appointment.',
        responses: responses(page('A question with a button; or that it is cancelled.'), [], [404, 500]),
      },
      post: {
        summary: 'Cancels an appointment; its time is free again.',
        responses: responses(redirect('Leads back to the page.'), [], [400, 404, 413, 415, 500]),
      },
    },
    '/e/{form}/page.css': {
      parameters: [form],
      get: {
        summary: 'The look of the pages.',
        responses: responses(ok('CSS.', { 'text/css': { schema: { type: 'string' } } })),
      },
    },
    '/e/{form}/page.js': {
      parameters: [form],
      get: {
        summary: 'Tells the page around how high a page is.',
        responses: responses(ok('JavaScript.', { 'text/javascript': { schema: { type: 'string' } } })),
      },
    },
    '/healthz': { get: { summary: 'Alive.', responses: responses(ok('Yes.', json('Status'))) } },
    '/readyz': {
      get: {
        summary: 'Able to store.',
        responses: { ...ok('Yes.', json('Status')), 503: { description: problems[503], content: json('Status') } },
      },
    },
    '/openapi.json': {
      get: {
        summary: 'This.',
        responses: responses(ok('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } })),
      },
    },
  },
  components: { schemas, securitySchemes: { staff: { type: 'http', scheme: 'bearer' } } },
};
