/** Videos that a file describes, and figures in HTML that say the same. */
import { expect } from '@open-wc/testing';
import { video, videoHtml } from '../../src/core/example.js';
import { settled, show, until, type Widget } from './support/elements.js';
import { allParts, part, renderedText } from './support/seen.js';

const steps = (video: object | undefined) => ({ items: [{ term: 'Watching', description: 'You watch.', video }] });

/** An element with its section as a property. */
async function showWith(content: object, tag = 'procedure-steps'): Promise<Widget> {
  const widget = await show(`<${tag} heading="Examplin"></${tag}>`);
  widget.content = content;
  await until(() => part(widget, 'figure') !== undefined || part(widget, 'item') !== undefined, 'the content');
  return settled(widget);
}

const withVideo = (video: object) => showWith(steps(video));
const player = (widget: Widget) => widget.shadowRoot!.querySelector('video');
/** Compared as booleans and texts: a runner cannot write a player out where an expectation fails. */
const isPlayed = (widget: Widget) => player(widget) !== null;
const isNamed = (widget: Widget) => player(widget)?.hasAttribute('aria-label') === true;
const messages = (widget: Widget) => widget.problems.map(({ code, message }) => `${code}: ${message}`);
/** What of the video the browser has loaded. */
const loaded = (address: string) => performance.getEntriesByName(new URL(address, location.href).href).length;

describe('a video of a file', () => {
  it('has controls, a name, captions in their language and a transcript that opens', async () => {
    const widget = await withVideo({ ...video, transcript: 'A square moves to the right.\nNobody speaks.' });
    expect(widget.problems).to.deep.equal([]);
    expect(player(widget)?.controls).to.equal(true);
    expect(player(widget)?.getAttribute('aria-label')).to.equal('Watching');
    const [track] = player(widget)!.textTracks;
    expect([track?.kind, track?.language, track?.label]).to.deep.equal(['captions', 'en', 'English']);
    const details = widget.shadowRoot!.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('summary')?.textContent.trim()).to.equal('Transcript of the video');
    expect([...details.querySelectorAll('p')].map((it) => it.textContent)).to.deep.equal([
      'A square moves to the right.',
      'Nobody speaks.',
    ]);
  });

  it('loads nothing before it is started, and then itself', async () => {
    const src = `${video.src}?${Math.random()}`;
    const captions = [{ ...video.captions[0], src: `${video.captions[0]!.src}?${Math.random()}` }];
    const widget = await withVideo({ ...video, src, captions });
    const film = player(widget)!;
    expect(film.preload).to.equal('none');
    await twoFrames();
    expect([film.buffered.length, loaded(src), loaded(captions[0]!.src)]).to.deep.equal([0, 0, 0]);
    film.muted = true;
    await film.play().catch(() => undefined);
    await until(() => loaded(src) > 0 || film.readyState > 0 || film.error !== null, 'the file');
  });

  const lacking: [name: string, video: object, says: RegExp][] = [
    ['an address', { ...video, src: undefined }, /no src/],
    ['captions', { ...video, captions: undefined }, /no captions/],
    ['the language of its captions', { ...video, captions: [{ src: '/media/examplin.vtt' }] }, /no captions/],
    ['a transcript', { ...video, transcript: undefined }, /no transcript/],
  ];
  for (const [name, of, says] of lacking) {
    it(`is not shown without ${name}: one problem says what to add, and the step stays`, async () => {
      const widget = await withVideo(of);
      expect(isPlayed(widget)).to.equal(false);
      expect(renderedText(widget)).to.contain('You watch.');
      expect(messages(widget)).to.have.length(1);
      expect(messages(widget)[0])
        .to.match(/^video: .*not shown/)
        .and.to.match(says);
      const transcript = widget.shadowRoot!.querySelector('details');
      expect(transcript !== null).to.equal(name !== 'a transcript');
    });
  }

  it('of another website is not shown, nor are pictures and captions from there', async () => {
    const elsewhere = await withVideo({ ...video, src: 'https://films.example/examplin.webm' });
    expect(isPlayed(elsewhere)).to.equal(false);
    expect(messages(elsewhere).join()).to.contain('on another website');
    const poster = await withVideo({ ...video, poster: 'https://films.example/examplin.png' });
    expect(player(poster)?.hasAttribute('poster')).to.equal(false);
    expect(messages(poster).join()).to.contain('without its poster');
    const captions = [...video.captions, { src: 'https://films.example/es.vtt', language: 'es' }];
    expect(player(await withVideo({ ...video, captions }))!.textTracks).to.have.length(1);
  });

  it('passes no address with another scheme on', async () => {
    const widget = await withVideo({ ...video, src: 'javascript:alert(1)', poster: 'data:text/html,x' });
    expect(isPlayed(widget)).to.equal(false);
    expect(messages(widget).join('\n')).to.contain('content.items[0].video.src');
  });

  it('is in a part of the overview and in an answer, named by what is above it', async () => {
    const overview = await showWith({ sections: [{ heading: 'Results', video }] }, 'procedure-overview');
    const questions = await showWith({ items: [{ question: 'What is it?', video }] }, 'common-questions');
    expect(player(overview)?.getAttribute('aria-label')).to.equal('Results');
    expect(player(questions)?.getAttribute('aria-label')).to.equal('What is it?');
    expect(allParts(questions, 'choice')).to.have.length(0);
  });

  it('goes on playing while something beside it changes', async () => {
    const widget = await withVideo(video);
    const film = player(widget);
    widget.content = {
      items: [{ term: 'Watching', description: 'You look.', video }, { description: 'You go.' }],
    };
    await settled(widget);
    expect(renderedText(widget)).to.contain('You look.');
    expect(player(widget) === film).to.equal(true);
  });

  it('has on paper its whole address in its place, and its transcript open', async () => {
    const widget = await withVideo(video);
    const details = widget.shadowRoot!.querySelector('details')!;
    window.dispatchEvent(new Event('beforeprint'));
    const address = widget.shadowRoot!.querySelector('.address')!;
    expect(address.textContent.trim()).to.equal(`Video: ${location.origin}${video.src}`);
    if (!CSS.supports('selector(::details-content)')) expect(details.open).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(details.open).to.equal(false);
  });

  it('is in the language of the page', async () => {
    const widget = await withVideo(video);
    widget.lang = 'de';
    await until(() => renderedText(widget).includes('Text zum Video'), 'the German words');
  });
});

describe('a figure with a video in HTML', () => {
  const list = (figure: string) =>
    show(`<procedure-steps><ol><li><strong>Watching</strong> You watch. ${figure}</li></ol></procedure-steps>`);

  it('keeps what a file cannot say, and plays on while something beside it changes', async () => {
    const widget = await list(videoHtml.replace('</details>', '</details><figcaption>The <b>film</b></figcaption>'));
    await until(() => player(widget) !== null, 'the video');
    const film = player(widget);
    expect(part(widget, 'figure')?.querySelector('figcaption b')).not.to.equal(null);
    widget.querySelector('strong')!.textContent = 'Looking';
    await until(() => renderedText(widget).includes('Looking'), 'the change');
    expect(player(widget) === film).to.equal(true);
  });

  it('without captions, or of another website, is the author’s own', async () => {
    for (const html of [videoHtml.replace(/<track.*?>/, ''), videoHtml.replace('/media/', 'https://films.example/')]) {
      const widget = await list(html);
      expect(isPlayed(widget)).to.equal(true);
      expect(isNamed(widget)).to.equal(false);
      expect(widget.problems).to.deep.equal([]);
    }
  });

  it('that a file can describe plays on while its step changes', async () => {
    const widget = await list(videoHtml);
    await until(() => isNamed(widget), 'the video');
    const film = player(widget);
    widget.querySelector('strong')!.textContent = 'Looking';
    await until(() => film?.getAttribute('aria-label') === 'Looking', 'the change');
    expect(player(widget) === film).to.equal(true);
  });

  it('keeps the words that open its transcript', async () => {
    const widget = await list(videoHtml.replace('Transcript of the video', 'Read the film'));
    await until(() => isNamed(widget), 'the video');
    expect(renderedText(widget)).to.contain('Read the film').and.not.to.contain('Transcript of');
  });

  it('is a part of its question in an accordion, and does not take the question’s place', async () => {
    const widget = await show(
      `<common-questions><details><summary>What will I see?</summary><p>A square.</p>${videoHtml}</details></common-questions>`,
    );
    await until(() => player(widget) !== null, 'the video');
    expect(part(widget, 'term')?.textContent).to.equal('What will I see?');
    expect(part(widget, 'description')?.textContent.trim()).to.equal('A square.');
  });
});

function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
