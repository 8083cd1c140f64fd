/** Videos of a file: what the check says of them, and the HTML that is written of them. */
import { expect, it } from 'vitest';
import { sectionHtml } from '../../builder/index.js';
import { transcriptTitles } from '../../builder/export/video.js';
import { checkProcedure } from '../../src/check/index.js';
import { video as english } from '../../src/locales/en.js';
import { structuredData } from '../../src/content/structured-data.lazy.js';
import type { Video } from '../../src/content/schema.js';
import { dictionary, names } from '../support/dictionary.js';

const video = {
  src: 'examplin.webm',
  captions: [{ src: 'examplin.vtt', language: 'en' }],
  transcript: 'A square moves.\nNobody speaks.',
};
const file = (of: Video) => ({
  format: 1 as const,
  name: 'Examplin',
  steps: { items: [{ term: 'Watching', video: of }] },
});
const problems = (of: Video) => checkProcedure(file(of)).problems.map(({ code, message }) => `${code}: ${message}`);

it('a whole video is no problem, on whichever website: a file does not know its own', () => {
  expect(problems(video)).toEqual([]);
  expect(problems({ ...video, src: 'https://clinic.example/examplin.webm' })).toEqual([]);
});

it.each(['src', 'captions', 'transcript'] as const)('without %s, the check says so', (key) => {
  expect(problems({ ...video, [key]: undefined })).toEqual([expect.stringMatching(`^video: .*no ${key}`)]);
});

it('a video is written as a figure: nothing loads before it is started, each line of the transcript is a paragraph', () => {
  const { lines } = sectionHtml('steps', file(video));
  expect(lines.join('\n')).toContain(
    '<figure><video src="examplin.webm" controls preload="none"><track kind="captions" src="examplin.vtt" srclang="en"></video>' +
      '<details><summary>Transcript of the video</summary><p>A square moves.</p><p>Nobody speaks.</p></details></figure>',
  );
});

it('what no widget would show is not written', () => {
  for (const key of Object.keys(video))
    expect(sectionHtml('steps', file({ ...video, [key]: undefined })).lines.join('')).not.toContain('<video');
});

it('where there are no words in the language, those that open the transcript are marked as English', () => {
  const written = (language: string) => sectionHtml('steps', { ...file(video), language }).lines.join('');
  expect(written('de-AT')).toContain('<summary>Text zum Video</summary>');
  expect(written('nl')).toContain('<summary lang="en">Transcript of the video</summary>');
});

it('the words that open a transcript are those of the widgets', async () => {
  const own = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await dictionary(name)).video.transcript])),
  );
  expect(transcriptTitles).toEqual({ ...own, en: english.transcript });
});

it('search engines are told of no video: they want the day of its upload, which a file does not say', () => {
  expect(structuredData(file(video))).not.toMatch(/Video|examplin\.webm/);
});
