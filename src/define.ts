/** Registers all widgets under their own names. */
import { define } from './index.js';

define();
