/** React with native controls: state for what is typed, as its documentation shows forms. */
import { createElement as h, useId, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { candidacy, checklist, contact, form, groups, steps } from './content.js';
import './floor.css';

const Entry = ({ term, description }) =>
  h('li', null, h('div', { className: 'term' }, term), h('div', null, description));
const Steps = ({ items }) =>
  h(
    'section',
    { className: 'widget' },
    h('h2', null, steps.heading),
    h(
      'ol',
      { className: 'steps' },
      items.map((item, i) => h(Entry, { key: i, ...item })),
    ),
  );

function Box({ children }) {
  const [checked, setChecked] = useState(false);
  return h(
    'label',
    { className: 'choice' },
    h('input', {
      type: 'checkbox',
      autoComplete: 'off',
      checked,
      onChange: (event) => setChecked(event.target.checked),
    }),
    h('div', null, children),
  );
}

const Checklist = () =>
  h(
    'section',
    { className: 'widget' },
    h('h2', null, candidacy.heading),
    h(
      'fieldset',
      null,
      h('legend', null, checklist.legend),
      candidacy.items.map(({ term, description }) =>
        h(Box, { key: term }, h('div', { className: 'term' }, term), h('div', null, description)),
      ),
      checklist.more.map((words) => h(Box, { key: words }, words)),
    ),
    h('p', null, checklist.note),
  );

const Panel = () =>
  h(
    'section',
    { className: 'widget' },
    groups.map(({ heading, items }) =>
      h(
        'div',
        { key: heading },
        h('h2', null, heading),
        h(
          'ul',
          null,
          items.map((item, i) => h(Entry, { key: i, ...item })),
        ),
      ),
    ),
  );

const Radios = ({ name, legend, options, value, onChange }) =>
  h(
    'fieldset',
    null,
    h('legend', null, legend),
    options.map(([option, words]) =>
      h(
        'label',
        { key: option, className: 'choice' },
        h('input', { type: 'radio', name, value: option, checked: value === option, onChange: () => onChange(option) }),
        h('span', null, words),
      ),
    ),
  );

function Field({ name, label, hint, type, autocomplete, error, value, onChange }) {
  const id = useId();
  const shared = {
    id,
    name,
    value,
    autoComplete: autocomplete,
    'aria-describedby': hint && `${id}-hint`,
    'aria-invalid': Boolean(error),
    onChange: (event) => onChange(event.target.value),
  };
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: id }, label),
    hint && h('div', { className: 'hint', id: `${id}-hint` }, hint),
    error && h('p', { className: 'error' }, error),
    type ? h('input', { ...shared, type }) : h('textarea', { ...shared, rows: 6 }),
  );
}

function Contact() {
  const id = useId();
  const [values, setValues] = useState({ topic: 'question' });
  const [wrong, setWrong] = useState({});
  const bind = (name) => ({
    value: values[name] ?? '',
    onChange: (value) => setValues({ ...values, [name]: value }),
    error: wrong[name],
  });
  const submit = (event) => {
    event.preventDefault();
    const empty = [...form.fields, form.message].filter(({ name, required }) => required && !values[name]);
    setWrong(Object.fromEntries(empty.map(({ name }) => [name, form.missing])));
    if (!empty.length) void fetch('/messages', { method: 'POST', body: JSON.stringify(values) });
  };
  return h(
    'section',
    { className: 'widget' },
    h('h2', null, contact.heading),
    h('p', null, contact.introduction),
    h('p', { className: 'urgent' }, form.urgent),
    h('p', null, form.call, ' ', h('a', { href: 'tel:5550123' }, form.phone)),
    h(
      'form',
      { noValidate: true, onSubmit: submit },
      h(Radios, { name: `topic-${id}`, legend: form.topicLegend, options: form.topics, ...bind('topic') }),
      form.fields.map((field) => h(Field, { key: field.name, ...field, ...bind(field.name) })),
      h(
        'div',
        { hidden: values.topic !== 'appointment' },
        h(Field, { ...form.date, type: 'date', ...bind('preferredDate') }),
        h(Radios, { name: `time-${id}`, legend: form.dayPartLegend, options: form.dayParts, ...bind('preferredTime') }),
      ),
      h(Field, { ...form.message, ...bind('message') }),
      h(
        'label',
        { className: 'unseen', 'aria-hidden': true },
        form.leaveEmpty,
        h('input', { name: 'homepage', tabIndex: -1 }),
      ),
      h('button', null, form.send),
      h('div', { className: 'unseen', role: 'status' }),
    ),
  );
}

function Block({ block }) {
  const [items, setItems] = useState(steps.items);
  block.change = (words) => setItems([{ ...items[0], term: words }, ...items.slice(1)]);
  return [h(Steps, { key: 1, items }), h(Checklist, { key: 2 }), h(Panel, { key: 3 }), h(Contact, { key: 4 })];
}

export function append(parent) {
  const block = document.createElement('div');
  parent.append(block);
  block.root = createRoot(block);
  block.root.render(h(Block, { block }));
  return block;
}
export const start = append;
export const update = (block, words) => flushSync(() => block.change(words));
/** React renders in tasks of its own; a block can be changed once it has rendered. */
export const settled = async (root) => {
  for (let tries = 0; tries < 1000 && [...root.children].some(({ change }) => !change); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
