import type {} from 'clinic-widgets/solid';
import { steps } from 'clinic-widgets/content/vertebroplasty.json';
import { createSignal, For, Show } from 'solid-js';

/** The same steps, without what happens in each. */
const inShort = { ...steps, items: steps.items.map(({ term }) => ({ term })) };

export function App() {
  const [isShort, setShort] = createSignal(false);
  const [hasForm, setForm] = createSignal(true);
  const [isInsured, setInsured] = createSignal(false);
  const [insurer, setInsurer] = createSignal('');
  const [offices, setOffices] = createSignal(['North', 'South']);
  const [office, setOffice] = createSignal('North');
  const [events, setEvents] = createSignal<string[]>([]);

  /** None of the events carries what a visitor typed or ticked. */
  function note({ type, detail }: CustomEvent) {
    setEvents((before) => [...before, `${type} ${JSON.stringify(detail)}`]);
  }

  /** Writes in capitals, and lets nothing be sent that cannot be a name. */
  function writeInsurer({ currentTarget: field }: { currentTarget: HTMLInputElement }) {
    setInsurer(field.value.toUpperCase());
    field.setCustomValidity(/\d/.test(field.value) ? 'Enter the name of your insurer, without numbers' : '');
  }

  return (
    <main>
      <h1>Vertebroplasty</h1>

      <procedure-steps
        bool:collapsible={true}
        attr:heading={isShort() ? 'The steps in short' : 'The steps in full'}
        prop:content={isShort() ? inShort : steps}
        on:cw-toggle={note}
      />
      <button onClick={() => setShort(!isShort())}>{isShort() ? 'Show in full' : 'Show in short'}</button>

      <candidacy-checklist on:cw-change={note}>
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

      <Show when={hasForm()}>
        <contact-form
          action="/messages"
          recipient="Example Spine Clinic"
          reply-within="two working days"
          phone="555 0123"
          on:cw-submit={note}
          on:cw-sent={note}
          on:cw-failed={note}
        >
          <h2>Contact us</h2>
          <label>
            <input
              type="checkbox"
              name="insured"
              checked={isInsured()}
              onChange={(event) => setInsured(event.currentTarget.checked)}
            />{' '}
            I have insurance
          </label>
          <Show when={isInsured()}>
            <label>
              Insurer <input name="insurer" required value={insurer()} onInput={writeInsurer} />
            </label>
          </Show>
          <label>
            Office{' '}
            <select name="office" value={office()} onChange={(event) => setOffice(event.currentTarget.value)}>
              <For each={offices()}>{(name) => <option>{name}</option>}</For>
            </select>
          </label>
        </contact-form>
      </Show>
      <button onClick={() => setForm(!hasForm())}>{hasForm() ? 'Remove the form' : 'Show the form'}</button>
      <button onClick={() => setOffices([...offices(), `Office ${offices().length + 1}`])}>Add an office</button>

      <h2 id="events">Events</h2>
      <ol aria-labelledby="events">
        <For each={events()}>{(event) => <li>{event}</li>}</For>
      </ol>
    </main>
  );
}
