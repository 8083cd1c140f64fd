import type { FastifyRequest } from 'fastify';
import { asObject, clean } from '../message/incoming.js';

/** A field of a form of ours, without what a database cannot take; nothing where it was not sent, or sent several times. */
export function fieldOf({ body }: Pick<FastifyRequest, 'body'>, name: string): string {
  const value = asObject(body)[name];
  return typeof value === 'string' ? clean(value) : '';
}
