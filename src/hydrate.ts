/**
 * Registers all widgets under their own names, on pages where a server has rendered some: they come alive with the nodes that
 * are there. Needs the package `@lit-labs/ssr-client`, which has to be loaded before Lit.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './define.js';
