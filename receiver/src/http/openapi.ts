import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { ConsentWords, NoChallenge, ProofOfWork, Sum } from '../schemas/challenge.js';
import { FhirResource } from '../schemas/fhir.js';
import { FreeTimes, Message, Receipt } from '../schemas/message.js';
import { ProblemDetails, Status } from '../schemas/problem-details.js';

const components = {
  Message,
  Receipt,
  Sum,
  ProofOfWork,
  NoChallenge,
  ConsentWords,
  FreeTimes,
  Problem: ProblemDetails,
  Status,
  Resource: FhirResource,
};

/** Collects the schemas of all routes that are added afterwards into one document, OpenAPI 3.1: `app.swagger()`. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'clinic-receiver',
        version: '1',
        description:
          'Takes the messages of `contact-form`. Urlencoded, nested parts are named `challenge.token` and so on.',
      },
      components: { securitySchemes: { staff: { type: 'http', scheme: 'bearer' } } },
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) =>
        typeof schema.$id === 'string' ? schema.$id : `schema-${index}`,
    },
  });
  for (const [name, schema] of Object.entries(components)) app.addSchema({ ...schema, $id: name });
}
