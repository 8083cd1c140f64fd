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

export type FieldName = keyof typeof setValue;
export const fieldNames = Object.keys(setValue) as FieldName[];

/** Whether the form still has what was filled in: a group of radio buttons may have lost the one that was chosen. */
export function hasAnswer(form: ParentNode, name: FieldName): boolean {
  const value = name === 'call' || name === 'news' ? `[value=${setValue[name]}]` : '';
  return name === 'message' || form.querySelector(`[name=${name}]${value}`) !== null;
}

/** Where a visitor is: a control, and for text what of it is selected. */
export interface Focus {
  name: string;
  value?: string;
  start?: number | null;
  end?: number | null;
}

/** The part of a text that is selected in {@link startForm}. */
const selection = [2, 5] as const;
const isText = (name: string) => name === 'message' || name === 'note';

type Control = HTMLInputElement;

/** Shows the form, fills it in, and puts the focus into a field: into a word of it, where it is text. */
export async function startForm(focusOn: FieldName = 'note') {
  const place = freshPlace();
  place.innerHTML = `<contact-form action="https://clinic.example/messages">${html}</contact-form>`;
  const form = place.firstElementChild as Widget;
  await until(() => Boolean(form.querySelector('[name=plan]')?.getClientRects().length), 'the fields');
  await settled(form);

  /** The controls of a name that a visitor has: the form's own and the author's. */
  function controls(name: string): Control[] {
    const own = [...form.querySelectorAll<Control>(`[name="${name}"]`)].filter((it) => it.getClientRects().length);
    return [...form.shadowRoot!.querySelectorAll<Control>(`[name="${name}"]`), ...own];
  }
  const chosen = (name: FieldName) => controls(name).find(({ value }) => value === setValue[name])!;
  for (const name of ['message', 'plan', 'slot', 'note', 'day'] as const) controls(name)[0]!.value = setValue[name];
  for (const name of ['call', 'news'] as const) chosen(name).checked = true;
  chosen(focusOn).focus();
  if (isText(focusOn)) chosen(focusOn).setSelectionRange(...selection);

  return {
    form,
    /** What is in the form now; `undefined` for a field that is not there. */
    filled() {
      return Object.fromEntries(
        fieldNames.map((name) => {
          const own = controls(name);
          const answer = own.find(({ type, checked }) => !/radio|checkbox/.test(type) || checked);
          return [name, own.length ? (answer?.value ?? 'nothing chosen') : undefined];
        }),
      );
    },
    /** Where the focus is now. */
    focused(): Focus | undefined {
      const inside = form.shadowRoot!.activeElement ?? document.activeElement;
      if (!inside?.hasAttribute('name')) return undefined;
      const { name, value, selectionStart: start, selectionEnd: end } = inside as Control;
      return { name, value, ...(isText(name) && { start, end }) };
    },
  };
}

/** Where {@link startForm} puts the focus. */
export function focusOf(name: FieldName): Focus {
  const [start, end] = selection;
  return { name, value: setValue[name], ...(isText(name) && { start, end }) };
}
