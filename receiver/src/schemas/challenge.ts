import Type from 'typebox';
import { closedObject, Count, Hexadecimal, Instant, refTo } from './shapes.js';

export const ConsentWords = closedObject(
  {
    version: Type.String({ description: 'Goes back as `consentVersion`.' }),
    text: Type.String(),
    language: Type.Optional(Type.String({ description: 'A BCP 47 tag. A refusal always has it.' })),
  },
  { description: 'What the visitor has to agree to, to be shown word for word as plain text.' },
);

export const ProofOfWork = closedObject({
  kind: Type.Literal('proof-of-work'),
  parameters: closedObject({
    algorithm: Type.Literal('PBKDF2/SHA-256'),
    nonce: Hexadecimal,
    salt: Hexadecimal,
    cost: Count,
    keyLength: Count,
    keyPrefix: Hexadecimal,
  }),
});

export const Sum = closedObject({
  kind: Type.Literal('arithmetic'),
  question: Type.String({ description: 'Such as `13 + 12`.' }),
  token: Type.String(),
  expires: Instant,
  alternative: Type.Optional(refTo('ProofOfWork', ProofOfWork)),
  consent: Type.Optional(refTo('ConsentWords', ConsentWords)),
});

export const NoChallenge = closedObject({
  kind: Type.Literal('none'),
  consent: Type.Optional(refTo('ConsentWords', ConsentWords)),
});
