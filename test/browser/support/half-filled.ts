/** A form with fields of the author's, half filled in. */
import { freshPlace, settled, until, type Widget } from './elements.js';

const html = `<h2>Contact us</h2>
<label>Plan <input name="plan" /></label>
<label>Spare <input name="spare" /></label>
<label>Time <select name="slot"><option value="am">Mornings</option><option value="pm">Evenings</option></select></label>
<label>Note <textarea name="note"></textarea></label>
<label>Day <input type="date" name="day" /></label>
<fieldset>
  <legend>Call back</legend>
  <label><input type="radio" name="call" value="yes" /> Yes</label>
  <label><input type="radio" name="call" value="no" /> No</label>
</fieldset>
<label><input type="checkbox" name="news" value="weekly" /> News</label>`;

/** What is filled in. */
export const setValue = {
  message: 'It hurts at night.',
  plan: 'A',
  slot: 'pm',
  note: 'Please write.',
  day: '2031-02-03',
  call: 'no',
  news: 'weekly',
};

/** Shows the form, fills it in, and selects a word of the note. */
export async function startForm() {
  const place = freshPlace();
  place.innerHTML = `<contact-form action="https://clinic.example/messages">${html}</contact-form>`;
  const form = place.firstElementChild as Widget;
  const shadow = () => form.shadowRoot!;
  await until(() => Boolean(form.shadowRoot?.querySelector('[name=plan]')), 'the fields');
  await settled(form);
  const control = (name: string) => shadow().querySelector<HTMLInputElement>(`[name=${name}]`)!;
  for (const name of ['message', 'plan', 'slot', 'note', 'day'] as const) control(name).value = setValue[name];
  shadow().querySelector<HTMLInputElement>('[name=call][value=no]')!.checked = true;
  control('news').checked = true;
  control('note').focus();
  control('note').setSelectionRange(2, 5);
  return {
    form,
    /** What is in the form now. */
    filled() {
      const data = new FormData(shadow().querySelector('form')!);
      return Object.fromEntries(Object.keys(setValue).map((name) => [name, data.get(name)]));
    },
    focused() {
      const { name, selectionStart: start, selectionEnd: end } = shadow().activeElement as HTMLInputElement;
      return { name, start, end };
    },
  };
}
