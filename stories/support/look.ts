/** The look of the page around a story: what the toolbar sets. */
export interface Look {
  theme: string;
  language: string;
  /** Empty where it is that of the language. */
  direction: '' | 'ltr' | 'rtl';
  width: string;
  textSize: string;
  host: keyof typeof hostPages;
}

const themeFiles = import.meta.glob<string>('../../src/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const locales = import.meta.glob('../../src/locales/*.ts');
const nameOf = (path: string) => path.replace(/^.*\/|\.\w+$/g, '');
const tags = Object.keys(import.meta.glob('../../src/elements/*/define.ts')).map(
  (path) => path.split('/').at(-2) ?? '',
);

/** The themes that ship, with the elements' selectors in place of `clinic-widgets`. */
export const themes = Object.fromEntries(
  Object.entries(themeFiles).map(([path, css]) => [nameOf(path), css.replace('clinic-widgets', tags.join(', '))]),
);
const palettes = ['light', 'dark', 'auto'];
const languages = Object.keys(locales)
  .map(nameOf)
  .filter((name) => name !== 'words');

/** The languages that are written from right to left. */
const rightToLeft = ['ar', 'he'];

/** The pages on which a widget may come to stand. */
export const hostPages = {
  plain: { css: () => Promise.resolve('body, .sb-story { font-family: system-ui, sans-serif }') },
  'sans-serif': { css: () => Promise.resolve('body, .sb-story { font: 18px/1.6 Arial, Helvetica, sans-serif }') },
  serif: { css: () => Promise.resolve('body, .sb-story { font: 18px/1.6 Georgia, serif }') },
  bootstrap: { css: async () => (await import('bootstrap/dist/css/bootstrap.min.css?inline')).default },
  dark: {
    css: () =>
      Promise.resolve('body, .docs-story { color: #f2f2f2; background: #1b1d22; font-family: system-ui, sans-serif }'),
  },
  hostile: { css: async () => (await import('./hostile.css?inline')).default },
};

type Icon = 'paintbrush' | 'globe' | 'transfer' | 'grow' | 'zoom' | 'browser';

/** @param items what there is to choose from, and what it is called where not by its own name */
function tool(title: string, icon: Icon, items: Readonly<Record<string, string>> | readonly string[]) {
  const entries = Array.isArray(items) ? items.map((it: string) => [it, it] as const) : Object.entries(items);
  return {
    toolbar: { title, icon, dynamicTitle: true, items: entries.map(([value, name]) => ({ value, title: name })) },
  };
}

export const lookToolbar = {
  theme: tool('Theme', 'paintbrush', {
    '': 'Colours of the page',
    ...Object.fromEntries([...palettes, ...Object.keys(themes)].map((name) => [name, name])),
  }),
  language: tool('Language', 'globe', languages),
  direction: tool('Direction', 'transfer', { '': 'Of the language', ltr: 'Left to right', rtl: 'Right to left' }),
  width: tool('Width', 'grow', { '': 'All of it', '20rem': '320 px', '30rem': '480 px', '48rem': '768 px' }),
  textSize: tool('Text size', 'zoom', ['100%', '150%', '200%']),
  host: tool('Host page', 'browser', Object.keys(hostPages)),
};

/** Changes the page around a story. @param frame the story's own place, on a page with several */
export function setLook(
  { theme, language, direction, width, textSize }: Look,
  hostCss: string,
  frame: HTMLElement | null,
) {
  const place = frame ?? document.getElementById('storybook-root') ?? document.body;
  place.lang = language;
  place.dir = direction || (rightToLeft.includes(language) ? 'rtl' : 'ltr');
  Object.assign(place.style, { fontSize: textSize, maxInlineSize: width });
  styleOf('host').textContent = hostCss;
  styleOf('theme').textContent = themes[theme] ?? '';
  document.documentElement.dataset.language = language;
  document.documentElement.dataset.widgetTheme = palettes.includes(theme) ? theme : '';
}

function styleOf(name: string): HTMLStyleElement {
  const found = document.querySelector<HTMLStyleElement>(`style[data-look="${name}"]`);
  if (found) return found;
  const style = document.createElement('style');
  style.dataset.look = name;
  document.head.append(style);
  return style;
}
