import type { FastifyRequest } from 'fastify';
import { asObject } from '../message/incoming.js';

/** A field of a form of ours; nothing where it was not sent, or sent several times. */
export function fieldOf({ body }: Pick<FastifyRequest, 'body'>, name: string): string {
  const value = asObject(body)[name];
  return typeof value === 'string' ? value : '';
}
