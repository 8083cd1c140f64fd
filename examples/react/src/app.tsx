import type {} from 'clinic-widgets/react';
import { steps } from 'clinic-widgets/content/vertebroplasty.json';
import { type ChangeEvent, useState } from 'react';

/** The same steps, without what happens in each. */
const inShort = { ...steps, items: steps.items.map(({ term }) => ({ term })) };

export function App() {
  const [isShort, setShort] = useState(false);
  const [hasForm, setForm] = useState(true);
  const [isInsured, setInsured] = useState(false);
  const [insurer, setInsurer] = useState('');
  const [offices, setOffices] = useState(['North', 'South']);
  const [office, setOffice] = useState('North');
  const [events, setEvents] = useState<string[]>([]);

  /** None of the events carries what a visitor typed or ticked. */
  function note({ type, detail }: CustomEvent) {
    setEvents((before) => [...before, `${type} ${JSON.stringify(detail)}`]);
  }

  /** Writes in capitals, and lets nothing be sent that cannot be a name. */
  function writeInsurer({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    setInsurer(field.value.toUpperCase());
    field.setCustomValidity(/\d/.test(field.value) ? 'Enter the name of your insurer, without numbers' : '');
  }

  return (
    <main>
      <h1>Vertebroplasty</h1>

      <procedure-steps
        collapsible
        heading={isShort ? 'The steps in short' : 'The steps in full'}
        content={isShort ? inShort : steps}
        oncw-toggle={note}
      />
      <button onClick={() => setShort(!isShort)}>{isShort ? 'Show in full' : 'Show in short'}</button>

      <candidacy-checklist oncw-change={note}>
        <h2>Vertebroplasty is typically considered for patients with</h2>
        <ul>
          <li>
            <strong>Painful Vertebral Fractures:</strong> It is most commonly used to treat painful fractures caused by
            osteoporosis or cancer that have not responded well to conservative treatments.
          </li>
          <li>
            <strong>Spinal Tumors:</strong> Vertebroplasty can also be used to stabilize vertebrae weakened by tumors.
          </li>
        </ul>
      </candidacy-checklist>

      {hasForm && (
        <contact-form
          action="/messages"
          recipient="Example Spine Clinic"
          reply-within="two working days"
          phone="555 0123"
          oncw-submit={note}
          oncw-sent={note}
          oncw-failed={note}
        >
          <h2>Contact us</h2>
          <label>
            <input
              type="checkbox"
              name="insured"
              checked={isInsured}
              onChange={(event) => setInsured(event.target.checked)}
            />{' '}
            I have insurance
          </label>
          {isInsured && (
            <label>
              Insurer <input name="insurer" required value={insurer} onChange={writeInsurer} />
            </label>
          )}
          <label>
            Office{' '}
            <select name="office" value={office} onChange={(event) => setOffice(event.target.value)}>
              {offices.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </contact-form>
      )}
      <button onClick={() => setForm(!hasForm)}>{hasForm ? 'Remove the form' : 'Show the form'}</button>
      <button onClick={() => setOffices([...offices, `Office ${offices.length + 1}`])}>Add an office</button>

      <h2 id="events">Events</h2>
      <ol aria-labelledby="events">
        {events.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </main>
  );
}
