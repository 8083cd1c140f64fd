/** A video of a file as the HTML that the library's own reader reads back. */
import type { Video } from 'clinic-widgets';
import { contentLanguage } from 'clinic-widgets/check';
import { usable } from './addresses.js';
import { escapeAttribute, escapeText } from './escape.js';
import { dictionaryOf } from './group-titles.js';

/** What opens a transcript, in each language: the same as in the widgets' dictionaries, a test compares them. */
export const transcriptTitles: Readonly<Record<string, string>> = {
  ar: 'نص ما يُقال في الفيديو',
  de: 'Text zum Video',
  en: 'Transcript of the video',
  es: 'Transcripción del vídeo',
  fr: 'Transcription de la vidéo',
  he: 'תמליל הסרטון',
  it: 'Trascrizione del video',
  pl: 'Tekst filmu',
  pt: 'Transcrição do vídeo',
  tl: 'Nakasulat na bersiyon ng video',
  vi: 'Bản chép lời video',
  'zh-Hans': '视频的文字稿',
};

/** @returns an empty text where the video lacks its address, its captions or its transcript: no widget would show it. */
export function videoHtml(video: Video | undefined, language: string | undefined): string {
  const src = usable(video?.src, 'resource');
  const poster = usable(video?.poster, 'resource');
  const tracks = (video?.captions ?? []).flatMap((track) => {
    const address = usable(track.src, 'resource');
    if (!address || !track.language) return [];
    const attributes = `src="${escapeAttribute(address)}" srclang="${escapeAttribute(track.language)}"`;
    return [`<track kind="captions" ${attributes}>`];
  });
  const lines = (video?.transcript ?? '').split('\n').filter((line) => line.trim());
  if (!src || !tracks.length || !lines.length) return '';
  const attributes = `src="${escapeAttribute(src)}"${poster ? ` poster="${escapeAttribute(poster)}"` : ''}`;
  const transcript = `${summary(language)}${lines.map((line) => `<p>${escapeText(line.trim())}</p>`).join('')}`;
  return `<figure><video ${attributes} controls preload="none">${tracks.join('')}</video><details>${transcript}</details></figure>`;
}

/** In English, and marked so, where the widgets have no words in the language. */
function summary(language: string | undefined): string {
  const known = transcriptTitles[dictionaryOf(language)];
  const lang = known || !contentLanguage(language) ? '' : ' lang="en"';
  return `<summary${lang}>${escapeText(known ?? (transcriptTitles.en as string))}</summary>`;
}
