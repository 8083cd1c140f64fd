/** Languages that the reader has words for. */
export const languages = ['en', 'es', 'de', 'fr', 'it', 'pt', 'nl'] as const;
export type Language = (typeof languages)[number];

/**
 * The commonest words of each language. A word may stand with several: what counts is which language covers most of a text. Those
 * of languages that the reader has no words for are here so that it does not take one language for another.
 */
// cspell:disable
const COMMON = {
  en: 'the and of to is are for with you your may in that what how after we or be this it on by from at as an will can if not have has when do',
  es: 'el la los las de del que y es son para con usted su puede se en una un por después qué cómo o le lo más al no si como entre cuando este esta durante dos días hasta sin debe',
  de: 'der die das und ist sind mit sie ein eine einen einer für bei zu den dem des nach im wenn oder auch wird werden nicht von auf es kann wie was am durch ihre',
  fr: 'le la les des de et est sont pour avec vous votre une un du dans ou après que qui il elle ne pas en au aux sur par plus ce cette être peut',
  it: 'il la le gli di del della dei che e è sono per con un una si in nel nella dopo come non più da al alla può ma questo anche',
  pt: 'o a os as de do da dos das que e é são para com um uma se em no na após como não mais por ao à pode sua seu você ou quando durante dias até sem deve',
  nl: 'de het een en van is zijn voor met u uw in op te dat die na bij niet of ook wordt worden kan als door naar er wij ze hoe wat',
  pl: 'i w na z do się nie jest po że to od przez dla oraz może jak przed są lub po',
  ro: 'și în de la cu pe este nu sunt pentru după care un o din sau mai ca să poate',
  sv: 'och i att en ett är som på för med av den det inte till efter du kan om eller',
  da: 'og i at en et er som på for med af den det ikke til efter du kan om eller hvis',
  tl: 'ang ng sa mga na ay at para kung hindi ito po ka mo',
  tr: 've bir bu için ile da de olarak veya sonra gibi en çok ne',
} as const;
// cspell:enable

const sets = Object.entries(COMMON).map(([name, words]) => [name, new Set(words.split(' '))] as const);

/**
 * The language that a text is written in: the one whose commonest words cover most of it, and enough of it.
 * @returns nothing for other languages, for texts that are too short to tell, and where two languages are as likely.
 */
export function languageOf(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = sets
    .map(([name, common]) => [name, words.filter((word) => common.has(word)).length] as const)
    .sort(([, a], [, b]) => b - a);
  const [[best, most] = ['', 0], [, next] = ['', 0]] = counts;
  if (most < 2 || most < words.length * 0.12 || most === next) return undefined;
  return languages.find((name) => name === best);
}
