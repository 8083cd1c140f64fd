/** A dictionary: for each widget the messages that the English one has. Gaps are as `format.ts` describes. */
export type Words = { readonly [W in keyof English]: Messages<English[W]> };

type English = typeof import('../locales/en.js');

type Messages<T> = T extends string ? string : { readonly [K in keyof T]: Messages<T[K]> };

type Part<T> = T extends string ? string : { readonly [K in keyof T]?: Part<T[K]> };

/** Messages by names that are an author's: topics, fields. */
type Named = Readonly<Record<string, string>>;

/**
 * Any part of a dictionary, in one language: what a page says in place of our own words. Besides our names, `form` has those
 * of topics and fields of the page's own.
 */
export type CustomWords = { readonly [W in keyof Omit<Words, 'form'>]?: Part<Words[W]> } & {
  readonly form?: Omit<Part<Words['form']>, 'topics' | 'send' | 'sent' | 'next' | 'fields' | 'hints' | 'missing'> & {
    readonly topics?: Named;
    /** What stands below a topic where it is chosen. */
    readonly topicHints?: Named;
    /** Which of our topics one of the page's own is like. */
    readonly like?: Readonly<Record<string, 'question' | 'appointment'>>;
    readonly send?: Named;
    readonly sent?: Named;
    readonly next?: Named;
    readonly fields?: Named;
    readonly hints?: Named;
    readonly missing?: Named;
  };
};

/** Words by language. Keys are BCP 47 tags: those of `de` are also those of `de-AT`, unless that has others. */
export type WordsByLanguage = Readonly<Record<string, CustomWords>>;
