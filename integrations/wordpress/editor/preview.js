/** What visitors will see of a block: the widget itself, on what would be saved. It takes no input and sends nothing. */
import { __, dataName, el, site, useEffect, useRef, wp } from './site.js';
import { takeOutUnfilled } from './unfilled.js';

/** How long after the last key the preview follows, in milliseconds. */
const DELAY = 300;

export function Preview({ clientId, tag }) {
  const place = useRef();
  const html = wp.data.useSelect(
    (select) => {
      const block = select('core/block-editor').getBlock(clientId);
      return block ? wp.blocks.getBlockContent(block) : '';
    },
    [clientId],
  );
  useEffect(() => {
    const { ownerDocument } = place.current;
    loadWidgets(ownerDocument);
    const show = () => place.current?.replaceChildren(filled(ownerDocument, html, tag));
    const timer = setTimeout(show, place.current.firstChild ? DELAY : 0);
    return () => clearTimeout(timer);
  }, [html]);
  // Its content is the widget's, not React's.
  return el(
    wp.components.Disabled,
    null,
    el('div', {
      ref: place,
      className: 'clinic-widgets-preview',
      role: 'group',
      'aria-label': __('What visitors see', 'clinic-widgets'),
      contentEditable: false,
      suppressContentEditableWarning: true,
    }),
  );
}

/** The saved HTML with what the site's settings add to it on its way to visitors. */
function filled(ownerDocument, html, tag) {
  const template = ownerDocument.createElement('template');
  template.innerHTML = html;
  const widget = template.content.querySelector('[data-cw]');
  const hasForm = /^(contact-form|procedure-guide)$/.test(tag);
  const defaults = { ...site.defaults[tag], ...(hasForm && { action: site.action }) };
  for (const [name, value] of Object.entries(defaults))
    if (value && !widget?.hasAttribute(dataName(name))) widget?.setAttribute(dataName(name), value);
  if (widget) takeOutUnfilled(widget, hasForm);
  if (!template.content.firstElementChild)
    template.content.append(__('Visitors see nothing of this until something is filled in.', 'clinic-widgets'));
  return ownerDocument.importNode(template.content, true);
}

/** Script and style sheets, once in each document that has a preview: the editor's page, or the frame in it. */
function loadWidgets(ownerDocument) {
  if (ownerDocument.getElementById('clinic-widgets-js')) return;
  const { head } = ownerDocument;
  for (const href of site.styles)
    head.append(Object.assign(ownerDocument.createElement('link'), { rel: 'stylesheet', href }));
  head.append(Object.assign(ownerDocument.createElement('style'), { textContent: site.brand }));
  const script = ownerDocument.createElement('script');
  for (const [name, value] of Object.entries(site.attributes)) script.setAttribute(name, value);
  head.append(Object.assign(script, { type: 'module', id: 'clinic-widgets-js', src: site.script }));
}
