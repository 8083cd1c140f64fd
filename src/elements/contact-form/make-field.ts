import { builtIn, type FieldType } from '../../form/message.js';
import type { ContentField, AuthorControl, FormField } from './fields.js';

/**
 * Makes the controls of a field that a file or a property describes, as an author would write them in HTML.
 * @param kept keeps what is made under a key, so that what was typed stays as long as the description is the same.
 */
export function makeField(content: ContentField, kept: (key: string, make: () => Element) => Element): FormField {
  const { name = '', maxLength } = content;
  const usual = Object.hasOwn(builtIn, name) ? builtIn[name as 'email'] : undefined;
  const type = content.type ?? usual?.type ?? 'text';
  const label = content.label ?? name;
  const node = kept(JSON.stringify(content), () => build({ ...content, type, label }));
  const controls = [...node.querySelectorAll<AuthorControl>('input,select,textarea')];
  return {
    ...usual,
    name,
    type,
    label,
    ...(content.required !== undefined && { required: content.required }),
    ...(maxLength && { maxLength }),
    ...(content.options && { options: content.options }),
    // A built-in field is visible with its topics only, see `fields.ts`.
    ...(!usual && { isVisible: true }),
    isMany: type === 'checkbox' && Boolean(content.options),
    isFromFile: true,
    nodes: [node],
    controls,
  } as FormField;
}

type Described = ContentField & { type: FieldType; label: string };

function build(field: Described): Element {
  const { name = '', type, label, hint, options } = field;
  const isGroup = type === 'radio' || (type === 'checkbox' && options);
  const box = element(isGroup ? 'fieldset' : 'div');
  const control = element(type === 'select' || type === 'textarea' ? type : 'input', {
    part: 'control',
    id: name,
    name,
  });
  if (isGroup) {
    box.append(element('legend', { part: 'label' }, label));
    box.append(...(options ?? []).map((option) => choice({ type, name, value: option }, option)));
  } else if (type === 'checkbox') box.append(choice({ type, name, id: name, value: 'true' }, label));
  else {
    if (type === 'textarea') control.setAttribute('rows', '6');
    else if (type === 'select') control.append(element('option', { value: '' }), ...(options ?? []).map(toOption));
    else control.setAttribute('type', type);
    control.setAttribute(
      'autocomplete',
      { email: 'email', tel: 'tel' }[type as string] ?? (name === 'name' ? 'name' : 'off'),
    );
    box.append(element('label', { part: 'label', for: name }, label), control);
  }
  if (hint) {
    const id = `${name}-hint`;
    (box.querySelector('legend,[part=label]') ?? box.firstElementChild)?.after(
      element('div', { part: 'hint', id }, hint),
    );
    (isGroup ? box : box.querySelector('[name]'))?.setAttribute('aria-describedby', id);
  }
  return box;
}

function choice(attributes: Record<string, string>, text: string): Element {
  const label = element('label', { part: 'choice' });
  label.append(element('input', { part: 'control', ...attributes }), element('span', {}, text));
  return label;
}

function toOption(value: string): Element {
  return element('option', { value }, value);
}

function element(name: string, attributes: Record<string, string> = {}, text = ''): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
