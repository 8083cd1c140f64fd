/** The states of contact-form that a visitor can come to: what it shows once a message was sent, or was not. */
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { create } from './element-stories.js';
import { type Answer, endpointThatAnswers, goOffline, shortenTimeouts } from './support/endpoint.js';

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

/** What a story changes for the whole page, it would change for the other stories of a docs page, too. */
const hiddenOnDocsPages: StoryObj = { parameters: { docs: { disable: true } } };

/** The form after a message was sent to an endpoint that gives this answer. */
export function afterSending(answer: Answer, shows: RegExp): StoryObj {
  return formState(answer, typed, shows);
}

/** The form after it was sent empty. */
export function afterSendingEmpty(shows: RegExp): StoryObj {
  return formState('sent', {}, shows);
}

/** The form after a message was sent by a browser that is offline. */
export function afterSendingOffline(shows: RegExp): StoryObj {
  return { ...formState('network', typed, shows), ...hiddenOnDocsPages, beforeEach: goOffline };
}

/** The form after no answer came in time. */
export function afterTimeout(shows: RegExp): StoryObj {
  return { ...formState('never', typed, shows), ...hiddenOnDocsPages, beforeEach: shortenTimeouts };
}

function formState(answer: Answer, values: Readonly<Record<string, string>>, shows: RegExp): StoryObj {
  return {
    parameters: { docs: { story: { autoplay: true } } },
    render: () =>
      create(
        'contact-form',
        {
          action: endpointThatAnswers(answer),
          topics: 'question',
          phone: '555 0123',
          'reply-within': 'two working days',
        },
        '<h2>Contact us</h2><p>Ask a question below.</p>',
      ),
    async play({ canvasElement, globals, viewMode }) {
      const form = canvasElement.querySelector<Form>('contact-form');
      if (!form) throw new Error('There is no form.');
      await form.updateComplete;
      fill(form, values);
      // A form focuses what it has to say. On a docs page it must not take the focus, which would scroll the page.
      canvasElement.inert = viewMode === 'docs';
      const submitted = form.submit();
      // Without an answer, it stays at sending, and focuses nothing.
      if (answer !== 'never') await submitted;
      await form.updateComplete;
      canvasElement.inert = false;
      // These words are English; the toolbar may have set another language.
      if (globals.language === 'en')
        await waitFor(() => expect(form.shadowRoot).toHaveTextContent(shows), { timeout: 10_000 });
    },
  };
}

function fill(form: Form, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!control) throw new Error(`The form has no ${name}.`);
    control.value = value;
  }
}
