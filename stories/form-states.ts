/** What becomes of a message: the states of contact-form that a visitor can come to. */
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { create } from './element-stories.js';
import { type Doing, endpoint, endpointThat } from './support/endpoint.js';

interface Form extends HTMLElement {
  submit(): Promise<void>;
  updateComplete: Promise<boolean>;
}

const typed: Readonly<Record<string, string>> = {
  name: 'A. Visitor',
  email: 'visitor@example.org',
  phone: '555 0123',
  message: 'How long does it take?',
};

/** The form after a message was sent to an endpoint that does this with it. */
export function afterSending(does: Doing | 'invalid', shows: RegExp): StoryObj {
  return {
    beforeEach: () => endpointThat(does === 'invalid' ? 'sent' : does),
    render: () =>
      create(
        'contact-form',
        { action: endpoint, topics: 'question', phone: '555 0123', 'reply-within': 'two working days' },
        '<h2>Contact us</h2><p>Ask a question below.</p>',
      ),
    async play({ canvasElement }) {
      const form = canvasElement.querySelector('contact-form') as unknown as Form;
      await form.updateComplete;
      if (does !== 'invalid') fill(form.shadowRoot);
      void form.submit();
      await waitFor(() => expect(form.shadowRoot?.textContent.replace(/\s+/g, ' ')).toMatch(shows));
    },
  };
}

function fill(root: ShadowRoot | null): void {
  for (const [name, value] of Object.entries(typed)) {
    const control = root?.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (control) control.value = value;
  }
}
