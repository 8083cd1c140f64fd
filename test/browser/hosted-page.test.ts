/** The form as a page of the receiver's own, within a page of a clinic: without scripts, and telling its height with them. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { quiet, until } from './support/elements.js';

const typed = { name: 'Sentinel Name', email: 'sentinel@example.com', message: 'Sentinel "message" & <b>' };

interface Told {
  origin: string;
  form: string;
  height: number;
}

let address = '';
let heard: Told[] = [];
let frames: HTMLIFrameElement[] = [];
function hear({ origin, data }: MessageEvent<{ type?: string; form: string; height: number }>): void {
  if (data.type === 'clinic-receiver:height') heard.push({ origin, form: data.form, height: data.height });
}
before(async () => {
  address = await executeServerCommand<string, string>('receiver', location.origin);
});
beforeEach(() => {
  heard = [];
  window.addEventListener('message', hear);
});
afterEach(() => {
  window.removeEventListener('message', hear);
  for (const frame of frames) frame.remove();
  frames = [];
});

function show(src: string, sandbox?: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frames.push(frame);
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.width = '480';
  frame.src = src;
  document.body.append(frame);
  return frame;
}

/** Does something in a frame that brings another page there. */
async function loading(frame: HTMLIFrameElement, act?: () => void): Promise<Document> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  act?.();
  await loaded;
  return frame.contentDocument!;
}

const textOf = (page: Document) => page.querySelector('main')!.innerText.replace(/\s+/g, ' ');

describe('the page of a form, without scripts', () => {
  /** A page of the tests' own origin, into which the test can reach, while nothing runs in it. */
  async function open(): Promise<{
    page: Document;
    send: () => Promise<Document>;
    field: (name: string) => HTMLInputElement;
  }> {
    const frame = show('/e/clinic?lang=en', 'allow-forms allow-same-origin');
    await loading(frame);
    return {
      page: frame.contentDocument!,
      send: () => loading(frame, () => frame.contentDocument!.querySelector('button')!.click()),
      field: (name) => frame.contentDocument!.querySelector<HTMLInputElement>(`[name="${name}"]`)!,
    };
  }

  const sumOf = (page: Document) => {
    const [, a = '', b = ''] = /What is (\d+) plus (\d+)\?/.exec(textOf(page))!;
    return Number(a) + Number(b);
  };

  it('says at each field what is wrong, gets the sum right at the second try, and ends at a page of thanks', async () => {
    const { page: fresh, send, field } = await open();
    field('name').value = typed.name;
    field('message').value = typed.message;
    field('challenge.answer').value = String(sumOf(fresh));

    let page = await send();
    expect(page.title).to.equal('Error: Contact us');
    const link = page.querySelector<HTMLAnchorElement>('[role=group] a')!;
    expect(link.innerText).to.equal('Enter your email address');
    const wrong = page.querySelector<HTMLInputElement>(link.getAttribute('href')!)!;
    expect(wrong.name).to.equal('email');
    expect(wrong.getAttribute('aria-invalid')).to.equal('true');
    const described = wrong
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => page.getElementById(id)!.innerText);
    expect(described).to.include('Enter your email address');
    expect(textOf(page)).to.include('Your message was not sent').and.include('What you wrote is still here.');
    expect([field('name').value, field('message').value]).to.deep.equal([typed.name, typed.message]);

    field('email').value = typed.email;
    field('challenge.answer').value = String(sumOf(page) + 1);
    page = await send();
    expect(textOf(page)).to.include('That answer was not right. Here is a new sum.');
    expect([field('email').value, field('message').value]).to.deep.equal([typed.email, typed.message]);

    field('challenge.answer').value = String(sumOf(page));
    page = await send();
    expect(page.querySelector('h1')!.innerText).to.equal('Your message was sent');
    expect(textOf(page)).to.match(/Your reference [A-Z\d]{4}-[A-Z\d]{4}/);
    expect(page.location.pathname).to.equal('/e/clinic/sent');
    expect(page.location.href).not.to.match(/sentinel/i);
    expect(heard, 'nothing ran').to.deep.equal([]);
  });
});

describe('the page of a form, in the page of a clinic', () => {
  it('posts its height where that page is one of the form’s, and is not shown elsewhere', async () => {
    const asked = () => executeServerCommand<string[], undefined>('receiver-asked');
    await asked();
    show(`${address}/e/closed`);
    show(`${address}/e/clinic`);
    await until(() => heard.length > 0, 'a height');
    expect(heard[0]!.origin).to.equal(address);
    expect(heard[0]!.form).to.equal('clinic');
    expect(heard[0]!.height).to.be.greaterThan(400);
    // What a page that is shown asks for next.
    await quiet(200);
    const paths = (await asked()).filter((path) => path.startsWith('/e/')).sort();
    expect(paths).to.deep.equal(['/e/clinic', '/e/clinic/page.css', '/e/clinic/page.js', '/e/closed']);
  });

  it('posts it again when there is more to see', async () => {
    // Of the tests' own origin, which is one of the form’s, so that the test can reach into it.
    const frame = show('/e/clinic?lang=en');
    const page = await loading(frame);
    await until(() => heard.length > 0, 'a height');
    const first = heard.at(-1)!.height;
    page.querySelector<HTMLElement>('[name=topic][value=appointment]')!.click();
    await until(() => heard.at(-1)!.height > first, 'a greater height');
    await loading(frame, () => page.querySelector('button')!.click());
    await until(() => heard.at(-1)!.height > first + 100, 'the height with what is wrong');
  });
});
