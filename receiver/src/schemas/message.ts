import Type from 'typebox';
import { dayParts, maxLengthOf, builtIn } from '../../../src/form/message.js';
import { closedObject, Count, Hexadecimal, Instant } from './shapes.js';

const ChallengeAnswer = Type.Unsafe<unknown>({
  description: 'The challenge’s token, with the answer to its sum or the work instead.',
  oneOf: [
    closedObject({ token: Type.String(), answer: Type.String() }),
    closedObject({ token: Type.String(), solution: closedObject({ counter: Count, derivedKey: Hexadecimal }) }),
  ],
});

/**
 * The body of a message as a form should send it. It describes a body and does not check it: `message/incoming.ts` reads
 * any body field by field, so that each mistake is answered at its field. Handlers get it as `unknown` for that reason.
 */
export const Message = Type.Unsafe<unknown>(
  Type.Object(
    {
      submissionId: Type.String({ maxLength: 128, description: 'The same for every sending of the same content.' }),
      topic: Type.Optional(Type.String({ description: 'One of the form’s; needed where it has several.' })),
      name: Type.Optional(Type.String({ maxLength: maxLengthOf(builtIn.name) })),
      email: Type.Optional(
        Type.String({
          maxLength: maxLengthOf(builtIn.email),
          description: 'Stored as the one address in it, with its domain in ASCII.',
        }),
      ),
      phone: Type.Optional(
        Type.String({ maxLength: maxLengthOf(builtIn.phone), description: 'Stored without what cannot be seen.' }),
      ),
      preferredDate: Type.Optional(Type.String({ format: 'date' })),
      preferredTime: Type.Optional(Type.Enum([...dayParts])),
      time: Type.Optional(Type.String({ format: 'date-time', description: 'The start of one of the free times.' })),
      message: Type.Optional(Type.String({ maxLength: maxLengthOf(builtIn.message) })),
      consent: Type.Optional(
        Type.Unsafe<boolean | string>({
          type: ['boolean', 'string'],
          description:
            '`true` (urlencoded, `true`) where the visitor agreed. Where the form asks, nothing else counts as yes.',
        }),
      ),
      consentVersion: Type.Optional(
        Type.String({
          maxLength: 200,
          description: 'The version of the words that were shown. Where the form asks, it has to be one of its own.',
        }),
      ),
      signals: Type.Optional(closedObject({ honeypot: Type.Boolean(), seconds: Count })),
      challenge: Type.Optional(ChallengeAnswer),
    },
    {
      description: 'What a visitor sends. Further properties are the answers to the page’s own fields.',
      additionalProperties: Type.Unsafe<unknown>({ type: ['string', 'boolean', 'number', 'array'] }),
    },
  ),
);

export const bodyTypes = ['application/json', 'application/x-www-form-urlencoded'];

const Slot = { start: Instant, end: Instant };
const TimeZone = Type.String({ description: 'An IANA name, such as `Europe/Madrid`.' });

export const Receipt = closedObject({
  reference: Type.String({ pattern: '^[2-9A-Z]{4}-[2-9A-Z]{4}$' }),
  status: Type.Enum(['stored', 'quarantined']),
  appointment: Type.Optional(closedObject({ ...Slot, timeZone: TimeZone })),
  confirmBy: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'The time is held until then; the visitor was sent a mail to confirm it by.',
    }),
  ),
});

export const FreeTimes = closedObject({ timeZone: TimeZone, times: Type.Array(closedObject(Slot)) });
