/** What stands in a form's tag for visitors without scripts, in each language: the phone, and the form as a page of its own. */
import { contentLanguage, phoneLink } from 'clinic-widgets/check';
import { escapeAttribute, escapeText } from './escape.js';
import { dictionaryOf } from './group-titles.js';

/** The words before the phone are the same as in the widgets' dictionaries: a test compares them. */
interface FormWords {
  call: string;
  /** The link to the form as a page of its own. */
  page: string;
  /** A form without a heading. */
  title: string;
}

// cspell:disable
const english: FormWords = {
  call: 'You can also call us:',
  page: 'Open our form on a page of its own',
  title: 'Contact us',
};

export const formWords: Readonly<Record<string, FormWords>> = {
  ar: { call: 'يمكنكم أيضًا الاتصال بنا:', page: 'افتحوا النموذج في صفحة مستقلة', title: 'اتصلوا بنا' },
  de: {
    call: 'Sie können uns auch anrufen:',
    page: 'Unser Formular auf einer eigenen Seite öffnen',
    title: 'Kontakt',
  },
  en: english,
  es: { call: 'También puede llamarnos:', page: 'Abrir nuestro formulario en una página aparte', title: 'Contacto' },
  fr: {
    call: 'Vous pouvez aussi nous appeler :',
    page: 'Ouvrir notre formulaire sur une page à part',
    title: 'Nous contacter',
  },
  he: { call: 'אפשר גם להתקשר אלינו:', page: 'פתיחת הטופס בדף נפרד', title: 'יצירת קשר' },
  it: { call: 'Può anche chiamarci:', page: 'Apra il nostro modulo in una pagina a parte', title: 'Contatti' },
  pl: {
    call: 'Można też do nas zadzwonić:',
    page: 'Otwórz nasz formularz na osobnej stronie',
    title: 'Kontakt',
  },
  pt: {
    call: 'Também pode ligar para nós:',
    page: 'Abrir o nosso formulário numa página à parte',
    title: 'Contacto',
  },
  tl: {
    call: 'Maaari rin po kayong tumawag sa amin:',
    page: 'Buksan ang aming form sa sarili nitong pahina',
    title: 'Makipag-ugnayan sa amin',
  },
  vi: {
    call: 'Quý vị cũng có thể gọi cho chúng tôi:',
    page: 'Mở biểu mẫu của chúng tôi trên trang riêng',
    title: 'Liên hệ',
  },
  'zh-Hans': { call: '您也可以给我们打电话：', page: '在单独的页面上打开我们的表单', title: '联系我们' },
};

// cspell:enable

export function formTitle(language: string | undefined): string {
  return wordsIn(language).title;
}

/**
 * The phone and the form's own page as plain HTML. The form shows both itself, so it does not read what has `data-is`.
 * @param formHref an address that was checked.
 */
export function instead(
  language: string | undefined,
  phone: string | undefined,
  formHref: string | undefined,
): string[] {
  const words = wordsIn(language);
  // In English, and marked so, where the widgets have no words in the language.
  const lang = words === english && contentLanguage(language) && dictionaryOf(language) !== 'en' ? ' lang="en"' : '';
  const line = (html: string) => `<p data-is="instead"${lang}>${html}</p>`;
  const number = phone?.trim();
  const link = number && phoneLink(number);
  const shown = number && `<bdi>${escapeText(number)}</bdi>`;
  return [
    ...(shown ? [line(`${words.call} ${link ? `<a href="${escapeAttribute(link)}">${shown}</a>` : shown}`)] : []),
    ...(formHref ? [line(`<a href="${escapeAttribute(formHref)}">${words.page}</a>`)] : []),
  ];
}

function wordsIn(language: string | undefined): FormWords {
  return formWords[dictionaryOf(language)] ?? english;
}
