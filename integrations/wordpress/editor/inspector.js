/** The settings of a block, from the list of the element's attributes. */
import { __, attributesOf, blockName, el, site, wp } from './site.js';

const { InspectorControls } = wp.blockEditor;
const { Button, Notice, PanelBody, SelectControl, TextControl, ToggleControl } = wp.components;

/** What the blocks inside say; a file's texts have no such block. */
const FROM_CONTENT = ['heading', 'heading-level'];

export function Inspector({ tag, attributes, setAttributes }) {
  const hasFile = Boolean(attributes.src);
  const shown = attributesOf(tag).filter(([name]) => hasFile || !FROM_CONTENT.includes(name));
  return el(
    InspectorControls,
    null,
    el(
      PanelBody,
      { title: __('Settings', 'clinic-widgets') },
      /^(contact-form|procedure-guide)$/.test(tag) && !site.action && el(NoReceiver),
      shown.map(([name, attribute]) => el(Control, { key: name, name, attribute, attributes, setAttributes })),
      hasFile &&
        el(
          Button,
          { variant: 'secondary', onClick: () => setAttributes({ src: undefined }) },
          __('Edit the text here, without the file', 'clinic-widgets'),
        ),
    ),
  );
}

/** Where messages go, an administrator says. */
export function NoReceiver() {
  return el(
    Notice,
    { status: 'warning', isDismissible: false },
    __('Nobody has said yet where messages go: this form cannot send.', 'clinic-widgets'),
    ' ',
    site.settings
      ? el('a', { href: site.settings }, __('Settings', 'clinic-widgets'))
      : __('Ask an administrator of the site.', 'clinic-widgets'),
  );
}

function Control({ name, attribute: { type, options }, attributes, setAttributes }) {
  const { label, help } = site.labels.attributes[name];
  const key = blockName(name);
  const value = attributes[key];
  const common = { label, help, __nextHasNoMarginBottom: true };
  if (type === 'switch')
    return el(ToggleControl, {
      ...common,
      checked: Boolean(value),
      onChange: (on) => setAttributes({ [key]: on || undefined }),
    });
  const text = {
    ...common,
    value: value ?? '',
    onChange: (next) => setAttributes({ [key]: next || undefined }),
    __next40pxDefaultSize: true,
  };
  if (type === 'choice')
    return el(SelectControl, {
      ...text,
      options: ['', ...options].map((option) => ({ value: option, label: option || '—' })),
    });
  return el(TextControl, { ...text, type: /-review(ed)?$/.test(name) ? 'date' : 'text' });
}
