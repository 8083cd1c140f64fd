/** A short page of a clinic, in the brand of which it is shown. Stories and the pictures in docs/ show the same. */

const action = 'https://clinic.example/sent';

/** Examplin is an invented treatment, and so are its figures. */
export const brandPage = `
  <div class="brand-page">
    <div>
      <procedure-overview>
        <h2>What is Examplin?</h2>
        <p>Examplin is an invented treatment for this page. It shows what a brand looks like.</p>
        <dl><dt>Takes</dt><dd>About one hour</dd><dt>Where</dt><dd>At the <a href="#clinic">day clinic</a></dd></dl>
      </procedure-overview>
      <procedure-steps>
        <h2>Having Examplin</h2>
        <ol>
          <li><strong>Arrival</strong> You talk to the team, and ask what you want to know.</li>
          <li><strong>The treatment</strong> You sit in a chair. Nothing happens.</li>
          <li><strong>Afterwards</strong> You rest, and somebody takes you home.</li>
        </ol>
      </procedure-steps>
      <benefit-risk-panel>
        <h2>Benefits and risks</h2>
        <h3>Benefits</h3>
        <ul><li><strong>Comfort</strong> The chair is soft.</li></ul>
        <h3>Risks</h3>
        <ul>
          <li data-count="3" data-of="100" data-event="fall asleep" data-population="people in the chair"
            data-comparator="people who stand" data-timeframe="in one hour" data-source="Invented for this page">
            <strong>Sleep</strong> Some fall asleep.
          </li>
        </ul>
      </benefit-risk-panel>
      <recovery-timeline>
        <h2>Afterwards</h2>
        <ol>
          <li><strong>The same day</strong> You go home.</li>
          <li><strong>After one week</strong> You are as before.</li>
        </ol>
        <div data-is="help">Call the clinic if you cannot get up.</div>
      </recovery-timeline>
    </div>
    <div>
      <contact-form action="${action}" phone="555 0123" reply-within="two working days"><h2>Contact us</h2></contact-form>
    </div>
    <div>
      <contact-form action="${action}" topics="question" class="with-errors"><h2>Ask us</h2></contact-form>
    </div>
  </div>`;

/** The page around the widgets. It takes the brand's own colours. */
export const brandPageCss = `
  .brand-page {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 0 3rem;
    align-items: start;
    padding: 1.5rem 2rem;
    color: var(--cw-text);
    background: var(--cw-surface);
    font-family: var(--cw-font-family);
  }
`;

/** Sends the form that is to show errors, empty. */
export async function showErrors(page: ParentNode): Promise<void> {
  const form = page.querySelector<HTMLElement & { updateComplete: Promise<unknown>; submit(): Promise<void> }>(
    '.with-errors',
  );
  if (!form) throw new Error('There is no form to show errors.');
  await form.updateComplete;
  await form.submit();
  await form.updateComplete;
}
