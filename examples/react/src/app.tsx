import type {} from 'clinic-widgets/react';
import { steps } from 'clinic-widgets/content/vertebroplasty.json';
import { useState } from 'react';

/** The same steps, without what happens in each. */
const inShort = { ...steps, items: steps.items.map(({ term }) => ({ term })) };

export function App() {
  const [isShort, setShort] = useState(false);
  const [hasForm, setForm] = useState(true);
  const [events, setEvents] = useState<string[]>([]);

  /** None of the events carries what a visitor typed or ticked. */
  function note({ type, detail }: CustomEvent) {
    setEvents((before) => [...before, `${type} ${JSON.stringify(detail)}`]);
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
        </contact-form>
      )}
      <button onClick={() => setForm(!hasForm)}>{hasForm ? 'Remove the form' : 'Show the form'}</button>

      <h2 id="events">Events</h2>
      <ol aria-labelledby="events">
        {events.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </main>
  );
}
