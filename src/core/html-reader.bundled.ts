/** Stands for `html-reader` in the script-tag bundle, which carries the reader: one file, one request. */
import { readHtml } from '../content/read-html.js';

export const arrival = undefined;

export const htmlReader = () => readHtml;
