/** What the plugin says of the site (`clinic_widgets_editor_data`), and WordPress's own packages. */
export const { wp } = window;
export const { __, sprintf } = wp.i18n;
export const { createElement: el, Fragment, useEffect, useRef, useState } = wp.element;
export const site = window.clinicWidgets;
export const tags = Object.keys(site.elements);

/** An element's block. */
export const blockOf = (tag) => `clinic-widgets/${tag}`;
/** A block's element; nothing where it is none of ours. */
export const tagOf = (name = '') => tags.find((tag) => blockOf(tag) === name);
/** An attribute's name in a block. */
export const blockName = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** An attribute's name on a `div data-cw`. */
export const dataName = (attribute) => `data-${attribute.replace('-', '')}`;

/** The attributes that a block of an element has: those that have a label. */
export const attributesOf = (tag) =>
  Object.entries(site.elements[tag].attributes).filter(([name]) => site.labels.attributes[name]);
