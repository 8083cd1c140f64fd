import Type, { type TSchema } from 'typebox';
import { ProblemDetails } from './problem-details.js';
import { refTo } from './shapes.js';

const Text = Type.String();

export function jsonResponse<S extends TSchema>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } };
}

export function htmlResponse(description: string) {
  return { description, content: { 'text/html': { schema: Text } } };
}

export function redirectResponse(description: string) {
  return Type.Null({ description, headers: { Location: Text } });
}

function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: refTo('Problem', ProblemDetails) } } };
}

const descriptions = {
  400: 'It could not be read.',
  401: 'Without the token of staff.',
  403: 'The form does not name the website that asks.',
  404: 'There is no such thing.',
  409: 'The time was given to somebody else. With the times that are free by now.',
  413: 'It is too long.',
  415: 'It is neither JSON nor urlencoded.',
  422: 'Something in it cannot be accepted; a wrong sum comes with a new one, and words that were not agreed to come along.',
  429: 'Too much in a short time; `Retry-After` says how long to wait, in seconds.',
  500: 'Something went wrong here. Whether a message was stored is not known; a retry is stored only once.',
  503: 'The database cannot be used. Nothing was stored; `Retry-After` says when to try again, in seconds.',
};

/** The refusals of data routes, by status. */
export const problemResponses = {
  400: problemResponse(descriptions[400]),
  401: problemResponse(descriptions[401]),
  403: problemResponse(descriptions[403]),
  404: problemResponse(descriptions[404]),
  409: problemResponse(descriptions[409]),
  413: problemResponse(descriptions[413]),
  415: problemResponse(descriptions[415]),
  422: problemResponse(descriptions[422]),
  429: problemResponse(descriptions[429]),
  500: problemResponse(descriptions[500]),
  503: problemResponse(descriptions[503]),
};

/** The refusals of pages, by status: each is a page itself. */
export const problemPageResponses = {
  400: htmlResponse(`A page: ${descriptions[400]}`),
  403: htmlResponse(`A page: ${descriptions[403]}`),
  404: htmlResponse(`A page: ${descriptions[404]}`),
  409: htmlResponse(`A page: ${descriptions[409]}`),
  413: htmlResponse(`A page: ${descriptions[413]}`),
  415: htmlResponse(`A page: ${descriptions[415]}`),
  422: htmlResponse(`A page: ${descriptions[422]}`),
  429: htmlResponse(`A page: ${descriptions[429]}`),
  500: htmlResponse(`A page: ${descriptions[500]}`),
  503: htmlResponse(`A page: ${descriptions[503]}`),
};
