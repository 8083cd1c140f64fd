import Type from 'typebox';
import { fieldCodes } from '../../../src/form/message.js';
import { ConsentWords, Sum } from './challenge.js';
import { FreeTimes } from './message.js';
import { closedObject, Count, refTo } from './shapes.js';

export const ProblemDetails = closedObject(
  {
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.Optional(Type.Enum(['challenge', 'conflict', 'taken'])),
    errors: Type.Optional(
      Type.Array(
        closedObject({
          pointer: Type.String({ description: 'The field, as a JSON pointer.' }),
          code: Type.Enum([...fieldCodes, 'wrong', 'expired', 'spent', 'forged']),
          detail: Type.String(),
          maxLength: Type.Optional(
            Type.Integer({
              minimum: 0,
              description: 'With the code `long`: the most characters that are accepted.',
            }),
          ),
        }),
      ),
    ),
    challenge: Type.Optional(refTo('Sum', Sum)),
    times: Type.Optional(FreeTimes.properties.times),
    timeZone: Type.Optional(FreeTimes.properties.timeZone),
    consent: Type.Optional(refTo('ConsentWords', ConsentWords)),
  },
  { description: 'Why a request was refused (RFC 9457), in words that a visitor may read.' },
);

export const Status = closedObject({
  status: Type.String(),
  reason: Type.Optional(Type.String({ description: 'Why nothing can be stored, in a sentence.' })),
  deliveries: Type.Optional(closedObject({ waiting: Count, failing: Count, givenUp: Count })),
});
