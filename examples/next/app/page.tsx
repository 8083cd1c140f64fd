import type {} from 'clinic-widgets/react';

/** Rendered on the server. Examplin is an invented treatment for this example. */
export default function Page() {
  return (
    <main>
      <h1>Examplin</h1>
      <procedure-steps collapsible>
        <h2>During the treatment</h2>
        <ol>
          <li>
            <strong>Preparation:</strong> You lie down on the table.
          </li>
          <li>
            <strong>Recovery:</strong> You go home the same day.
          </li>
        </ol>
      </procedure-steps>
      <contact-form action="/messages" phone="555 0123">
        <h2>Contact us</h2>
        <label>
          Which office?{' '}
          <select name="office" required>
            <option value="">Please choose</option>
            <option>North</option>
          </select>
        </label>
      </contact-form>
    </main>
  );
}
