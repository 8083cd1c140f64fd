/** The author's live controls, which stay in the author's tree: what they hold, and how they are reset. */
import { isAssociated, NAMED } from './author-controls.js';

/** What a form of the author's would send: live controls, captchas, hidden values. */
export function collect(host: HTMLElement): FormData {
  return asForm(host, (form) => new FormData(form));
}

/** Sets live controls back to what they held at first. */
export function resetLiveControls(host: HTMLElement): void {
  asForm(host, (form) => form.reset());
}

/** Makes the live controls those of one form for a moment: only a form knows all of their values. */
function asForm<T>(host: HTMLElement, use: (form: HTMLFormElement) => T): T {
  const live = [...host.querySelectorAll<HTMLElement>('*')].filter(
    (it) => it.matches('input[type=hidden]') || (it.closest('[slot^=own-]') && (it.matches(NAMED) || isAssociated(it))),
  );
  const form = document.createElement('form');
  form.id = `cw-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  form.hidden = true;
  const formsBefore = live.map((it) => it.getAttribute('form'));
  host.append(form);
  for (const it of live) it.setAttribute('form', form.id);
  try {
    return use(form);
  } finally {
    live.forEach((it, index) => {
      const form = formsBefore[index];
      if (typeof form === 'string') it.setAttribute('form', form);
      else it.removeAttribute('form');
    });
    form.remove();
  }
}
