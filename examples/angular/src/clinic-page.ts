import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { steps } from 'clinic-widgets/content/vertebroplasty.json';

/** The same steps, without what happens in each. */
const inShort = { ...steps, items: steps.items.map(({ term }) => ({ term })) };

@Component({
  selector: 'clinic-page',
  // Lets tags with a dash stand in the template. Their attributes and properties are then not checked, their events are.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Vertebroplasty</h1>

      <procedure-steps
        collapsible
        [attr.heading]="isShort() ? 'The steps in short' : 'The steps in full'"
        [content]="content()"
        (cw-toggle)="note($event)"
      ></procedure-steps>
      <button (click)="isShort.set(!isShort())">{{ isShort() ? 'Show in full' : 'Show in short' }}</button>

      <candidacy-checklist (cw-change)="note($event)">
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

      @if (hasForm()) {
        <contact-form
          action="/messages"
          recipient="Example Spine Clinic"
          reply-within="two working days"
          phone="555 0123"
          (cw-submit)="note($event)"
          (cw-sent)="note($event)"
          (cw-failed)="note($event)"
        >
          <h2>Contact us</h2>
          <label>
            <input
              #insuredBox
              type="checkbox"
              name="insured"
              [checked]="isInsured()"
              (change)="isInsured.set(insuredBox.checked)"
            />
            I have insurance
          </label>
          @if (isInsured()) {
            <label>
              Insurer
              <input #insurerField name="insurer" required [value]="insurer()" (input)="writeInsurer(insurerField)" />
            </label>
          }
          <label>
            Office
            <select #officeList name="office" (change)="office.set(officeList.value)">
              @for (name of offices(); track name) {
                <option [selected]="name === office()">{{ name }}</option>
              }
            </select>
          </label>
        </contact-form>
      }
      <button (click)="hasForm.set(!hasForm())">{{ hasForm() ? 'Remove the form' : 'Show the form' }}</button>
      <button (click)="addOffice()">Add an office</button>

      <h2 id="events">Events</h2>
      <ol aria-labelledby="events">
        @for (event of events(); track $index) {
          <li>{{ event }}</li>
        }
      </ol>
    </main>
  `,
})
export class ClinicPage {
  protected readonly isShort = signal(false);
  protected readonly hasForm = signal(true);
  protected readonly isInsured = signal(false);
  protected readonly insurer = signal('');
  protected readonly offices = signal(['North', 'South']);
  protected readonly office = signal('North');
  protected readonly events = signal<string[]>([]);
  protected readonly content = computed(() => (this.isShort() ? inShort : steps));

  /** None of the events carries what a visitor typed or ticked. */
  protected note({ type, detail }: CustomEvent): void {
    this.events.update((before) => [...before, `${type} ${JSON.stringify(detail)}`]);
  }

  /** Writes in capitals, and lets nothing be sent that cannot be a name. */
  protected writeInsurer(field: HTMLInputElement): void {
    this.insurer.set(field.value.toUpperCase());
    field.setCustomValidity(/\d/.test(field.value) ? 'Enter the name of your insurer, without numbers' : '');
  }

  protected addOffice(): void {
    this.offices.update((before) => [...before, `Office ${before.length + 1}`]);
  }
}
