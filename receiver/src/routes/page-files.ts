import Type from 'typebox';
import type { App } from '../http/app.js';
import { heightScript, style } from '../page/style.js';
import { FormParams } from '../schemas/parameters.js';

const Text = Type.String();

const styleSheet = {
  summary: 'The look of the pages.',
  params: FormParams,
  response: { 200: { description: 'CSS.', content: { 'text/css': { schema: Text } } } },
};

const script = {
  summary: 'Tells the page around how high a page is.',
  params: FormParams,
  response: { 200: { description: 'JavaScript.', content: { 'text/javascript': { schema: Text } } } },
};

/** The files that all pages of the receiver share. */
export function pageFileRoutes(app: App): void {
  app.get('/e/:form/page.css', { schema: styleSheet }, (_, reply) => {
    reply.header('Cache-Control', 'max-age=3600').type('text/css; charset=utf-8');
    return style;
  });
  app.get('/e/:form/page.js', { schema: script }, (_, reply) => {
    reply.header('Cache-Control', 'max-age=3600').type('text/javascript; charset=utf-8');
    return heightScript;
  });
}
