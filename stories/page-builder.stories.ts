import { html } from 'lit';
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

export default { title: 'Start/Page builder', parameters: { controls: { disable: true } } };

/** The page as the build makes it: pasted text becomes widgets. */
export const Builder: StoryObj = {
  name: 'Try it',
  render: () =>
    html`<iframe
      title="Page builder"
      src="${import.meta.env.BASE_URL}built/builder/index.html"
      style="display: block; inline-size: 100%; block-size: 90vh; border: 0"
    ></iframe>`,
  async play({ canvasElement }) {
    const documentIn = (holder: ParentNode) => holder.querySelector('iframe')?.contentDocument;
    const builder = await waitFor(
      () => {
        const body = documentIn(canvasElement)?.body;
        if (!body?.querySelector('main')) throw new Error('The builder has not started.');
        return body;
      },
      { timeout: 10_000 },
    );
    await userEvent.type(
      within(builder).getByLabelText('Paste your page’s text'),
      'What is Examplin?\n\nExamplin is an invented treatment.',
    );
    await userEvent.click(within(builder).getByRole('button', { name: 'Read the text' }));
    await waitFor(
      () =>
        expect(documentIn(builder)?.querySelector('procedure-overview')?.shadowRoot).toHaveTextContent(
          'Examplin is an invented treatment.',
        ),
      { timeout: 10_000 },
    );
  },
};
