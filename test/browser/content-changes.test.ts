/** What a visitor ticked, opened or focused stays while the HTML around it, or the words of it, change. */
import { expect } from '@open-wc/testing';
import { examples, freshPlace, jsonFile, quiet, settled, show, until, type Widget } from './support/elements.js';
import { Endpoint } from './support/endpoint.js';
import { allParts, part, renderedText } from './support/seen.js';

const inside = `<h2>It may suit people who</h2><p>Examplin is an invented treatment.</p>
  <ul class="list"><li><strong>Sit</strong> a lot</li><li><strong>Stand</strong> a lot</li><li><strong>Walk</strong> a lot</li></ul>`;

interface Change {
  title: string;
  make: (host: HTMLElement) => void;
  /** The words of the entry that somebody used, where the change is of these. */
  becomes?: string;
}

const list = (host: HTMLElement) => host.querySelector('ul')!;
const second = (host: HTMLElement) =>
  [...host.querySelectorAll('li')].find((it) => /Stand|De pie/.test(it.textContent))!;

const changes: Change[] = [
  { title: 'an attribute on the entry', make: (host) => second(host).setAttribute('data-seen', '1') },
  { title: 'a class on the list', make: (host) => list(host).classList.add('fade') },
  { title: 'a style on the entry', make: (host) => (second(host).style.opacity = '0.9') },
  {
    title: 'a translated entry',
    make: (host) => second(host).replaceChildren('De pie: mucho'),
    becomes: 'De pie',
  },
  {
    title: 'every text node translated',
    make: (host) => {
      const texts = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) texts.currentNode.nodeValue = texts.currentNode.nodeValue!.replace('Stand', 'De pie');
    },
    becomes: 'De pie',
  },
  {
    title: 'words wrapped, as a translator does',
    make: (host) => {
      for (const term of host.querySelectorAll('strong'))
        term.innerHTML = `<font><font>${term.innerHTML}</font></font>`;
    },
  },
  {
    title: 'a wrapper around the list',
    make: (host) => {
      const wrapper = document.createElement('div');
      list(host).before(wrapper);
      wrapper.append(list(host));
    },
  },
  {
    title: 'a mark in the heading',
    make: (host) => (host.querySelector('h2')!.innerHTML = 'It <mark>may</mark> suit'),
  },
  {
    title: 'an unknown element in the heading',
    make: (host) => (host.querySelector('h2')!.innerHTML = 'It <x-word>may</x-word> suit'),
  },
  { title: 'an entry before', make: (host) => list(host).insertAdjacentHTML('afterbegin', '<li><b>Run</b> far</li>') },
  { title: 'an entry after', make: (host) => list(host).insertAdjacentHTML('beforeend', '<li><b>Run</b> far</li>') },
  { title: 'the entry before removed', make: (host) => host.querySelector('li')!.remove() },
  { title: 'the entry moved to the end', make: (host) => list(host).append(second(host)) },
  { title: 'the entry moved to the start', make: (host) => list(host).prepend(second(host)) },
  { title: 'the same HTML anew', make: (host) => (host.innerHTML = inside) },
  {
    title: 'words moved into other elements, as frameworks do without keys',
    make: (host) => {
      const [first, other, last] = host.querySelectorAll('li');
      first!.innerHTML = other!.innerHTML;
      other!.innerHTML = last!.innerHTML;
      last!.remove();
    },
  },
  { title: 'a comment', make: (host) => list(host).append(document.createComment('note')) },
  { title: 'a script', make: (host) => host.append(document.createElement('script')) },
  { title: 'another language', make: (host) => (host.lang = 'es') },
  { title: 'an extension’s element', make: (host) => host.append(document.createElement('x-extension')) },
];

describe('while the HTML changes', () => {
  for (const { title, make, becomes = 'Stand' } of changes) {
    it(`a tick and the focus stay: ${title}`, async () => {
      const checklist = await show(`<candidacy-checklist>${inside}</candidacy-checklist>`);
      const ticked = () =>
        allParts(checklist, 'choice')
          .filter((choice) => choice.querySelector('input')!.checked)
          .map((choice) => renderedText(choice));
      const box = allParts(checklist, 'choice')[1]!.querySelector('input')!;
      box.focus();
      box.click();
      await settled(checklist);
      make(checklist);
      await quiet();
      await settled(checklist);
      expect(ticked()).to.have.lengthOf(1);
      expect(ticked()[0]).to.include(becomes);
      const focused = checklist.shadowRoot!.activeElement?.closest('[part~=choice]');
      expect(focused && renderedText(focused), 'the focus').to.include(becomes);
    });

    it(`an open step and the focus stay: ${title}`, async () => {
      const steps = await show(`<procedure-steps collapsible>${inside}</procedure-steps>`);
      const button = allParts(steps, 'control')[1]!;
      button.focus();
      button.click();
      await settled(steps);
      make(steps);
      await quiet();
      await settled(steps);
      const open = allParts(steps, 'item').filter((item) => item.part.contains('open'));
      expect(open).to.have.lengthOf(1);
      expect(renderedText(open[0]!)).to.include(becomes);
      const focused = steps.shadowRoot!.activeElement;
      expect(focused && renderedText(focused), 'the focus').to.include(becomes);
      expect(
        allParts(steps, 'item')
          .filter((it) => it.ariaCurrent === 'step')
          .map(renderedText)
          .join(),
      ).to.include(becomes);
    });
  }

  it('a tick goes with its entry, and with a list of other entries', async () => {
    const checklist = await show(`<candidacy-checklist>${inside}</candidacy-checklist>`);
    const boxes = () => allParts(checklist, 'choice').map((choice) => choice.querySelector('input')!);
    boxes()[1]!.click();
    boxes()[3]!.click();
    await settled(checklist);
    second(checklist).remove();
    await quiet();
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, false, true, false]);
    list(checklist).innerHTML = '<li>have one minute</li>';
    await quiet();
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, false, false]);
  });

  it('a link keeps the focus, and a video is the same one', async () => {
    const overview = await show(`<procedure-overview><h2>Overview</h2>
      <p class="fade">Text with <a href="https://example.com/">a link</a>.</p>
      <p><video src="data:video/mp4," controls></video></p></procedure-overview>`);
    const { shadowRoot } = overview;
    const [link, video] = [shadowRoot!.querySelector('a')!, shadowRoot!.querySelector('video')!];
    link.focus();
    const words = overview.querySelector('p')!;
    for (const act of [
      () => words.classList.toggle('fade'),
      () => (words.firstChild!.nodeValue = 'Texto con '),
      () => words.insertAdjacentHTML('beforeend', ' And <a href="/other">another link</a>.'),
      () => words.append(document.createElement('mark')),
      () => (words.innerHTML = `<font>${words.innerHTML}</font>`),
    ]) {
      act();
      await quiet();
      await settled(overview);
      expect(shadowRoot!.activeElement === link, `focus: ${String(act)}`).to.equal(true);
      expect(shadowRoot!.querySelector('video') === video, `video: ${String(act)}`).to.equal(true);
    }
    expect(renderedText(overview)).to.equal('Overview\nTexto con a link. And another link.');
  });

  it('the focus goes with its link where blocks before it go, and never to another link', async () => {
    const overview = await show(`<procedure-overview><p>First.</p><p>See <a href="/kept">this</a>.</p>
      <p>See <a href="/other">that</a>.</p></procedure-overview>`);
    const focused = () => overview.shadowRoot!.activeElement;
    overview.shadowRoot!.querySelector<HTMLElement>('a[href="/kept"]')!.focus();
    overview.append(overview.querySelector('p')!);
    await quiet();
    await settled(overview);
    expect(focused()?.textContent).to.equal('this');
    expect(focused()?.getAttribute('href')).to.equal('/kept');
  });

  it('the focus stays where a link gets another address', async () => {
    const overview = await show('<procedure-overview><p>See <a href="/kept">this</a>.</p></procedure-overview>');
    overview.shadowRoot!.querySelector('a')!.focus();
    overview.querySelector('a')!.href = '/new';
    await quiet();
    await settled(overview);
    expect(overview.shadowRoot!.activeElement?.getAttribute('href')).to.equal('/new');
  });
});

describe('while the content of a property changes', () => {
  it('a tick and an open step stay where only the description of their entry comes, changes or goes', async () => {
    const entries = (description?: string) => ({
      items: ['Sit', 'Stand', 'Walk'].map((term) => (description ? { term, description } : { term })),
    });
    const checklist = await show('<candidacy-checklist></candidacy-checklist>');
    const steps = await show('<procedure-steps collapsible></procedure-steps>');
    for (const widget of [checklist, steps]) widget.content = entries('a lot');
    await Promise.all([checklist, steps].map(settled));
    allParts(checklist, 'choice')[1]!.querySelector('input')!.click();
    allParts(steps, 'control')[1]!.click();
    for (const content of [entries('a little'), entries(), entries('a lot')]) {
      for (const widget of [checklist, steps]) widget.content = content;
      await Promise.all([checklist, steps].map(settled));
      const ticked = allParts(checklist, 'choice').filter((choice) => choice.querySelector('input')!.checked);
      expect(ticked.map((choice) => renderedText(choice).slice(0, 5))).to.deep.equal(['Stand']);
    }
    const open = allParts(steps, 'item').filter((item) => item.part.contains('open'));
    expect(open.map((item) => renderedText(item).includes('Stand'))).to.deep.equal([true]);
  });
});

describe('while a file is loading', () => {
  it('what is used stays until the new content is there', async () => {
    const { content } = examples['candidacy-checklist']![0]!;
    const file = { format: 1, candidacy: content };
    const checklist = await show(`<candidacy-checklist src="${jsonFile(file)}"></candidacy-checklist>`);
    await until(() => part(checklist, 'choice') !== undefined, 'the file');
    const box = () => part(checklist, 'choice')?.querySelector('input');
    box()!.focus();
    box()!.click();
    await until(() => renderedText(checklist).includes('Print or copy'), 'what to do with the ticks');
    const before = renderedText(checklist);
    const silent = await Endpoint.start();
    await silent.plan({ challenges: [{ fault: 'hang' }] });
    checklist.src = `${silent.url}/procedure.json`;
    await checklist.updateComplete;
    expect(renderedText(checklist)).to.equal(before);
    expect(box()!.checked).to.equal(true);
    const items = [...(content as { items: object[] }).items, { term: 'Another' }];
    checklist.src = jsonFile({ format: 1, candidacy: { ...(content as object), items } });
    await until(() => renderedText(checklist).includes('Another'), 'the other file');
    expect(box()!.checked).to.equal(true);
    expect(checklist.shadowRoot!.activeElement === box(), 'the focus').to.equal(true);
  });
});

describe('the sections of a guide', () => {
  it('keep what was typed and the focus where others come and go', async () => {
    const place = freshPlace();
    place.innerHTML = '<procedure-guide action="https://clinic.invalid/" sections="steps contact"></procedure-guide>';
    const guide = place.firstElementChild as Widget;
    guide.content = examples['procedure-guide']![0]!.content;
    await settled(guide);
    const form = guide.shadowRoot!.querySelector('#contact')!;
    const message = form.shadowRoot!.querySelector('textarea')!;
    message.value = 'Hello';
    message.focus();
    message.setSelectionRange(1, 3);
    for (const sections of ['overview steps contact', 'contact', 'contact steps overview', 'steps recovery contact']) {
      guide.setAttribute('sections', sections);
      await settled(guide);
      expect(guide.shadowRoot!.querySelector('#contact') === form, `the form: ${sections}`).to.equal(true);
      expect(message.value).to.equal('Hello');
      expect(form.shadowRoot!.activeElement === message, `the focus: ${sections}`).to.equal(true);
      expect([message.selectionStart, message.selectionEnd]).to.deep.equal([1, 3]);
    }
  });
});
