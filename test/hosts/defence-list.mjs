/** The defences that `npm run defences` takes out, see `defences.mjs`. A unit test says where a row no longer matches the code. */

/**
 * @typedef {object} Change
 * @property {string} file where it is
 * @property {string | RegExp} take what is taken out
 * @property {string} [put] what is put in its place
 */
/**
 * @typedef {object} Suite where the test is, when it is not among those of host pages; it reads the sources, not a build
 * @property {'unit' | 'receiver' | 'browser'} project `browser` is that of Web Test Runner
 * @property {string} file
 */
/** @typedef {Change & { name: string, and?: Change, test: string, suite?: Suite }} Defence `test` is a part of the name of the test that has to fail */

/** @type {Suite} */
const phones = { project: 'unit', file: 'test/unit/form-phone.test.ts' };
/** @type {Suite} */
const emails = { project: 'unit', file: 'test/unit/form-email.test.ts' };
/** @type {Suite} */
const acknowledgements = { project: 'receiver', file: 'receiver/test/acknowledgement.test.ts' };
/** @type {Suite} */
const served = { project: 'receiver', file: 'receiver/test/served.test.ts' };
/** @type {Suite} */
const refusals = { project: 'receiver', file: 'receiver/test/hosted-refusals.test.ts' };
/** @type {Suite} */
const notices = { project: 'receiver', file: 'receiver/test/notices.test.ts' };
/** @type {Suite} */
const clock = { project: 'receiver', file: 'receiver/test/clock.test.ts' };
/** @type {Suite} */
const addresses = { project: 'receiver', file: 'receiver/test/addresses.test.ts' };
/** @type {Suite} */
const kinds = { project: 'unit', file: 'test/unit/content-kinds.test.ts' };
/** @type {Suite} */
const kindsEverywhere = { project: 'unit', file: 'test/unit/kinds-everywhere.test.ts' };
/** @type {Suite} */
const figures = { project: 'unit', file: 'test/unit/content-figures.test.ts' };
/** @type {Suite} */
const halfFilled = { project: 'unit', file: 'test/unit/builder-incomplete-fields.test.ts' };
/** @type {Suite} */
const builderKinds = { project: 'unit', file: 'test/unit/builder-kinds.test.ts' };
/** @type {Suite} */
const builderWarnings = { project: 'unit', file: 'test/unit/builder-warnings.test.ts' };
/** @type {Suite} */
const builderMarks = { project: 'unit', file: 'test/unit/builder-marks.test.ts' };
/** @type {Suite} */
const builderLanguage = { project: 'unit', file: 'test/unit/builder-language.test.ts' };
/** @type {Suite} */
const builderLocales = { project: 'unit', file: 'test/unit/builder-locales.test.ts' };
/** @type {Suite} */
const checkedAddresses = { project: 'unit', file: 'test/unit/content-address.test.ts' };
/** @type {Suite} */
const allowedActions = { project: 'unit', file: 'test/unit/form-allowed-actions.test.ts' };
/** @type {Suite} */
const receiverLanguages = { project: 'receiver', file: 'receiver/test/languages.test.ts' };
/** @type {Suite} */
const ownWords = { project: 'receiver', file: 'receiver/test/own-words.test.ts' };
/** @type {Suite} */
const consent = { project: 'receiver', file: 'receiver/test/consent.test.ts' };

/** @param {string} name of a file in test/browser */
const browser = (name) => /** @type {Suite} */ ({ project: 'browser', file: `test/browser/${name}.test.ts` });
const contactForm = 'src/elements/contact-form/contact-form.ts';
const formConsent = browser('contact-form-consent');

/** @type {Defence[]} */
export const defences = [
  {
    name: 'type of our own inside',
    file: 'src/core/host.styles.ts',
    take: /letter-spacing: normal;\s+line-height: [^;]+;/,
    test: 'hostile changes nothing inside',
  },
  {
    name: 'what a page hides stays hidden',
    file: 'src/core/host.styles.ts',
    take: 'text-wrap: pretty;',
    put: 'text-wrap: pretty; visibility: visible;',
    test: 'with the script, what a page hides',
  },
  {
    name: 'what a page hides stays hidden before the script',
    file: 'dist/clinic-widgets.css',
    take: /-webkit-text-fill-color: currentcolor;/g,
    put: '-webkit-text-fill-color: currentcolor; visibility: visible;',
    test: 'without the script, what a page hides',
  },
  {
    name: 'no rem',
    file: 'src/core/host.styles.ts',
    take: 'font-size: 1.44em',
    put: 'font-size: 1.44rem',
    test: 'root-62 changes nothing inside',
  },
  {
    name: 'the colour of the page',
    file: 'src/core/host.styles.ts',
    take: /color: var\(--cw-text, [^;]+;/,
    put: 'color: var(--cw-text, #222);',
    test: 'on a dark page, text is light',
  },
  {
    name: 'logical sides',
    file: 'src/elements/procedure-steps/procedure-steps.styles.ts',
    take: /padding-inline-start/g,
    put: 'padding-left',
    test: 'from right to left',
  },
  {
    name: 'a margin under a sticky header',
    file: 'src/elements/contact-form/contact-form.styles.ts',
    take: /scroll-margin-block[^;]*;/g,
    test: 'a sticky header does not cover',
  },
  {
    name: 'paper',
    file: 'src/elements/contact-form/contact-form.styles.ts',
    take: '@media print',
    put: '@media (width < 1px)',
    test: 'on paper, steps are open',
  },
  {
    name: 'no style attribute',
    file: 'src/elements/procedure-steps/procedure-steps.ts',
    take: '<span part="marker',
    put: '<span style="color: red" part="marker',
    test: 'csp: no violation',
  },
  {
    name: 'no waiting for the page to load',
    file: 'src/start.ts',
    take: '  register(widgets, prefix);',
    put: "  addEventListener('load', () => register(widgets, prefix));",
    test: 'a late one, and one that waits',
  },
  {
    // Each of the two would do.
    name: 'the second copy steps back, and no name is taken twice',
    file: 'src/embed.ts',
    take: 'if (isFirst)',
    put: 'if (isFirst || true)',
    and: { file: 'src/core/register.ts', take: 'if (!registry.get(name))', put: 'if (name)' },
    test: 'twice is once',
  },
  {
    name: 'both versions are named',
    file: 'src/core/script-tag.ts',
    take: /if \(guide && guide\.version !== version\).*/,
    test: 'of two versions the first wins',
  },
  {
    name: 'a name that is taken is left',
    file: 'src/core/register.ts',
    take: 'if (!registry.get(name))',
    put: 'if (name)',
    test: 'own is left alone',
  },
  {
    name: 'places know the prefix',
    file: 'src/core/mount.ts',
    take: 'const name = prefixed(tag, prefix);',
    put: 'const name = prefixed(tag);',
    test: 'a prefix is for all',
  },
  {
    name: 'plain HTML is shown without the script',
    file: 'dist/clinic-widgets.css',
    take: /$/,
    put: ':not(:defined) { display: none !important; }',
    test: 'a blocked one leaves everything readable',
  },
  {
    name: 'a place that has its element is not filled again',
    file: 'src/core/mount.ts',
    take: /\[\.\.\.place\.children\]\.find\([^\n]*\) \?\?/,
    put: '',
    test: 'Turbo: to another page and back',
  },
  {
    name: 'places that come later',
    file: 'src/core/mount.ts',
    take: 'observe(document, { childList: true, subtree: true }, handleRecords);',
    put: 'void handleRecords;',
    test: 'htmx: what is swapped in',
  },
  {
    // The second brings to an end what the first has missed.
    name: 'what is parsed later is followed',
    file: 'src/core/author-html.ts',
    take: /observe\(element, [^\n]*/,
    put: 'void observe; void tell;',
    and: { file: 'src/core/author-html.ts', take: "if (page.readyState === 'loading')", put: 'if (!page)' },
    test: 'a slow line',
  },
  {
    name: 'nothing is kept of what has left',
    file: 'src/core/author-html.ts',
    take: 'new WeakMap<Node, () => void>()',
    put: 'new Map<Node, () => void>()',
    test: 'the heap is flat',
  },
  {
    name: 'nothing keeps a page out of the back/forward cache',
    file: 'src/embed.ts',
    take: /$/,
    put: "addEventListener('unload', () => {});",
    test: 'a page from the back/forward cache',
  },
  {
    name: 'two numbers are no link',
    file: 'src/form/phone.ts',
    take: ' && !isList(national, Boolean(code) || hasZero)',
    test: 'two numbers: "112 / 911"',
    suite: phones,
  },
  {
    name: 'a range is no link',
    file: 'src/form/phone.ts',
    take: ' && !isRange(national)',
    test: 'a range: "555 0123-25"',
    suite: phones,
  },
  {
    name: 'the zero of an area code',
    file: 'src/form/phone.ts',
    take: 'withoutBrackets(withoutTrunkZero(text))',
    put: 'withoutBrackets(text)',
    test: '+44 (0)1632 960 001: the (0)',
    suite: phones,
  },
  {
    name: 'what cannot be seen in an address',
    file: 'src/form/email.ts',
    take: 'withoutUnseen(text)',
    put: 'text',
    test: 'a mark of direction',
    suite: emails,
  },
  {
    name: 'an address that can be answered',
    file: 'src/form/message.ts',
    take: 'return readEmail(text) ?? text.trim()',
    put: 'return text.trim()',
    test: '"mailto:ana@example.com" is stored',
    suite: addresses,
  },
  {
    name: 'only 5.1.x is no such address',
    file: 'receiver/src/delivery/smtp-errors.ts',
    take: /const isUnknown = [^;]+;/,
    put: 'const isUnknown = true;',
    test: 'for a full mailbox',
    suite: acknowledgements,
  },
  {
    name: 'kinds: none follows from the place of a list',
    file: 'src/content/kinds.ts',
    take: 'const named = kindOf(above, words);',
    put: "const named = kindOf(above, words) ?? 'benefit';",
    test: 'never follows from the place of a group',
    suite: kinds,
  },
  {
    name: 'kinds: a misspelt one is none',
    file: 'src/content/kinds.ts',
    take: 'const given = known(group.kind);',
    put: 'const given = known(group.kind) ?? named;',
    test: 'is none where there is no such kind, whatever the heading says',
    suite: kinds,
  },
  {
    name: 'kinds: a misspelt one of an entry makes its list neutral',
    file: 'src/content/kinds.ts',
    take: 'kind: misspelt.length ? undefined : kind',
    put: 'kind',
    test: 'that there is not leaves the entry and its group without one',
    suite: kinds,
  },
  {
    name: 'kinds: a heading contradicts one',
    file: 'src/content/kinds.ts',
    take: 'if (!given || !named || named === given) return given;',
    put: 'if (given !== named || given) return given;',
    test: 'is none where the heading says another one',
    suite: kinds,
  },
  {
    name: 'kinds: the heading of the panel contradicts one',
    file: 'src/content/kinds.ts',
    take: 'return resolveGroup(read, heading, nameOf',
    put: 'return resolveGroup(read, own.heading, nameOf',
    test: 'contradicts the first list right after it',
    suite: kinds,
  },
  {
    name: 'kinds: one that a heading may contradict waits for the words',
    file: 'src/content/kinds.ts',
    take: 'const isPending = Boolean(!words &&',
    put: 'const isPending = Boolean(!words && !group &&',
    test: 'without its dictionary, a heading makes nothing a benefit',
    suite: kindsEverywhere,
  },
  {
    name: 'kinds: what is no text is none',
    file: 'src/content/check.ts',
    take: "if (shape.keepsOther && typeof value !== 'string') return typeof value;",
    test: 'of another type are no kind',
    suite: kinds,
  },
  {
    name: 'kinds: search engines hear of what the author calls a risk',
    file: 'src/content/structured-data.lazy.ts',
    take: "kind === 'risk'",
    put: "kind !== 'benefit'",
    test: 'structured data name as risks what the author did',
    suite: kindsEverywhere,
  },
  {
    name: 'figures: every complete one is a sentence, whatever its denominator',
    file: 'src/content/figures.ts',
    take: 'else figures.set(item, frequency as Figure);',
    put: 'else if (frequency.of === 100) figures.set(item, frequency as Figure);',
    test: 'show whatever their denominators are',
    suite: figures,
  },
  {
    name: 'figures: the builder shows every complete one',
    file: 'builder/page/incomplete-fields.ts',
    take: 'if (missingFigureKeys(figure).length) return undefined;',
    put: 'if (missingFigureKeys(figure).length || figure.of !== 100) return undefined;',
    test: 'shows every complete figure',
    suite: halfFilled,
  },
  {
    name: 'kinds: only the author’s word gives one',
    file: 'builder/reading/benefits-and-risks.ts',
    take: "const kind = kindOfHeading(heading ?? '');",
    put: "const kind = kindOfHeading(heading ?? '') ?? hint;",
    suite: builderKinds,
    test: 'is only proposed where the heading says more',
  },
  {
    name: 'kinds: no benefit is proposed where an entry speaks of not',
    file: 'builder/reading/kind-proposal.ts',
    take: "if (all.some(named === 'benefit' ? detector.mayWarn : instructs)) return undefined;",
    suite: builderKinds,
    test: 'where an entry says',
  },
  {
    name: 'warnings are no benefits, no candidates, no text of the form',
    file: 'builder/reading/procedure-builder.ts',
    take: 'moveMisplacedWarnings(collected, this.#detector);',
    suite: builderWarnings,
    test: 'a warning is never turned round',
  },
  {
    name: 'warnings among other things are marked',
    file: 'builder/reading/procedure-builder.ts',
    take: 'markWarnings(collected, this.#detector);',
    suite: builderKinds,
    test: 'among steps and facts stays there, marked',
  },
  {
    name: 'lists keep the line that leads to them',
    file: 'builder/reading/read-lines.ts',
    take: 'blocks = attachLeadIns(blocks, detector);',
    suite: builderKinds,
    test: 'among times, in the file and in what is taken away',
  },
  {
    name: 'marks follow their lists',
    file: 'builder/page/marks.ts',
    take: 'const without = at > from ? at - 1 : at;',
    put: 'const without = at;',
    suite: builderMarks,
    test: 'go with a list that is removed, and follow one that is moved',
  },
  {
    name: 'private files are not given out',
    file: 'receiver/src/http/pages.ts',
    take: '      throw notFound();',
    put: '',
    test: 'is not given out where it is private',
    suite: served,
  },
  {
    name: 'links are followed before folders are compared',
    file: 'receiver/src/config/served.ts',
    take: 'return [join(realPath(dirname(file)), basename(file)), realPath(file)];',
    put: 'return [file];',
    test: 'a database that is a link into the folder',
    suite: served,
  },
  {
    name: 'a second name of the secret is not served',
    file: 'receiver/src/http/pages.ts',
    take: 'isOwnFile(file, config)',
    put: 'false',
    // A second name has the same content.
    and: {
      file: 'receiver/src/http/pages.ts',
      take: "isCopyOfSecret(place, size, config) ? 'a copy of the secret' : ",
    },
    test: 'is not given out where it is a second name',
    suite: served,
  },
  {
    name: 'a copy of the secret is not served',
    file: 'receiver/src/http/pages.ts',
    take: "isCopyOfSecret(place, size, config) ? 'a copy of the secret' : ",
    test: 'is not given out where it is a copy of the secret',
    suite: served,
  },
  {
    name: 'an address that cannot be read is answered with a page',
    file: 'receiver/src/server.ts',
    take: 'if (isPageAddress(request.url)) answerBadPageAddress(request, reply, config);\n      else ',
    test: 'is answered with a page: /e/%zz',
    suite: refusals,
  },
  {
    name: 'a refused page keeps its text',
    file: 'receiver/src/routes/hosted-page.ts',
    take: '    errorHandler: errors.answer.bind(errors),\n',
    put: '',
    test: 'of another website gets the form with its text back',
    suite: refusals,
  },
  {
    name: 'publicUrl is the receiver’s own origin',
    file: 'receiver/src/http/caller.ts',
    take: 'origin === publicUrl || ',
    put: '',
    test: 'is publicUrl, whatever the proxy in front makes of the host',
    suite: refusals,
  },
  {
    name: 'a refused origin is said',
    file: 'receiver/src/http/caller.ts',
    take: 'notices.refusedOrigin(',
    put: 'void (',
    test: 'is said once, with the address that is expected',
    suite: notices,
  },
  {
    name: 'a forgotten trustProxy is said',
    file: 'receiver/src/http/notices.ts',
    take: 'return ips.length > 1;',
    put: 'return true;',
    test: 'is noticed by x-forwarded-for',
    suite: notices,
  },
  {
    name: 'a clock that has made a leap deletes nothing',
    file: 'receiver/src/retention/keep-up.ts',
    take: 'if (clock.doubted) return',
    put: 'if (!clock) return',
    test: 'a clock that is wrong by 400 days deletes nothing',
    suite: clock,
  },
  {
    name: 'another leap begins the wait anew',
    file: 'receiver/src/retention/clock.ts',
    take: 'const ran = isLeap ? 0 : doubted.ran + passed;',
    put: 'const ran = isLeap ? doubted.ran : doubted.ran + passed;',
    test: 'no message is deleted long before its time',
    suite: clock,
  },
  {
    name: 'addresses: schemes are listed, not forbidden',
    file: 'src/content/address.ts',
    take: 'SCHEMES[use].includes(new URL(address, PAGE).protocol)',
    put: '!/^(java|vb)script:|^data:/i.test(address.trim())',
    test: 'lets nothing through whose scheme is not on its list',
    suite: checkedAddresses,
  },
  {
    name: 'addresses: of the privacy page',
    file: contactForm,
    take: "this.addressIn('privacyHref')",
    put: 'this.privacyHref',
    test: '<contact-form>, by tag: no attribute brings',
    suite: browser('addresses'),
  },
  {
    name: 'addresses: of the page after sending',
    file: contactForm,
    take: "this.addressIn('successHref')",
    put: 'this.successHref',
    test: 'after sending › <contact-form>, by div',
    suite: browser('addresses'),
  },
  {
    name: 'addresses: in the HTML of an author',
    file: 'src/content/html/addresses.ts',
    take: 'copy.removeAttribute(name)',
    put: 'void name',
    test: '<procedure-steps>: no HTML inside',
    suite: browser('addresses-content'),
  },
  {
    name: 'addresses: beside the fields of an author',
    file: 'src/elements/contact-form/author-fields.lazy.ts',
    take: 'if (link && host.contains(link) && addressProblems(link).length) event.preventDefault();',
    test: 'an address beside a field that is not used is not followed',
    suite: browser('contact-form-live-fields'),
  },
  {
    name: 'data-actions: data-action reaches the page’s own site',
    file: 'src/elements/contact-form/endpoint.ts',
    take: 'if (places || !isMounted(form)) return places;',
    put: 'if (places || form) return places;',
    test: 'may not send elsewhere: nothing is sent',
    suite: browser('contact-form-actions'),
  },
  {
    name: 'data-actions: forms send to the places that are named',
    file: 'src/elements/contact-form/endpoint.ts',
    take: 'isWithin(url, places)',
    put: 'places.length',
    test: 'sends nowhere else, not to the page',
    suite: browser('contact-form-actions'),
  },
  {
    name: 'data-actions: what was named holds when the tag is gone',
    file: 'src/core/actions.ts',
    take: 'const lists = new Set<string>();',
    put: 'let lists = new Set<string>();',
    and: {
      file: 'src/core/actions.ts',
      take: 'export function allowedPlaces(): URL[] | undefined {',
      put: 'export function allowedPlaces(): URL[] | undefined {\n  lists = new Set();',
    },
    test: 'they hold when the tag is gone again',
    suite: browser('contact-form-actions'),
  },
  {
    name: 'data-actions: paths are compared by whole segments',
    file: 'src/form/allowed-actions.ts',
    take: 'return wanted.every((segment, at) => segment === given[at]);',
    put: 'return url.pathname.startsWith(place.pathname);',
    test: 'does not hold https://forms.example/v1/forms/clinicevil',
    suite: allowedActions,
  },
  {
    name: 'data-actions: a path that a server may read in another way is in no place',
    file: 'src/form/allowed-actions.ts',
    take: 'if (wanted.length && given.some(isAmbiguous)) return false;',
    test: 'is within a place only where scheme, host, port and each segment',
    suite: allowedActions,
  },
  {
    name: 'consent: other words take a tick away',
    file: 'src/elements/contact-form/consent.ts',
    take: '      box.checked = false;',
    test: 'untick a box that was ticked for the form’s own',
    suite: formConsent,
  },
  {
    name: 'consent: a refusal brings the words',
    file: contactForm,
    take: 'if (failure.consent) this.#consent.receive(url, failure.consent);',
    test: 'a box appears with its error, and nothing typed is lost',
    suite: formConsent,
  },
  {
    name: 'consent: words of a refusal are newer than an answer that comes later',
    file: contactForm,
    take: 'if (consent && this.#consent.receivedFrom(url) === consentBefore)',
    put: 'if (consent)',
    test: 'stay where an older answer to the challenge comes later',
    suite: formConsent,
  },
  {
    name: 'consent: the version is that of the words that were shown',
    file: contactForm,
    take: 'values.consent === true ? this.#consent.shown?.version : undefined',
    put: 'this.#consent.askedBy(url)?.version',
    test: 'replace the form’s own, which are never called by a version',
    suite: formConsent,
  },
  {
    name: 'consent: words of one endpoint are not those of another',
    file: 'src/elements/contact-form/consent.ts',
    take: 'this.#received?.endpoint === endpoint ? this.#received?.consent : undefined',
    put: 'this.#received?.consent',
    test: 'what is typed elsewhere is not asked of another endpoint',
    suite: formConsent,
  },
  {
    name: 'consent: only a tick beside the words agrees',
    file: 'src/elements/contact-form/read-form.ts',
    take: '(form.querySelector<HTMLInputElement>(`#${CSS.escape(name)}`)?.checked ?? false)',
    put: 'data.has(name)',
    test: 'where the endpoint has words, only a tick beside them',
    suite: formConsent,
  },
  {
    name: 'consent: a version that the receiver never had agrees to nothing',
    file: 'receiver/src/message/consent.ts',
    take: 'return consent?.find((words) => words.version === version);',
    put: 'return consent?.find((words) => words.version === version) ?? consent?.[0];',
    test: 'agrees to nothing by a version that the receiver never had',
    suite: consent,
  },
  {
    name: 'consent: true alone agrees',
    file: 'receiver/src/message/content.ts',
    take: "return value === true || value === 'true';",
    put: 'return Boolean(value);',
    test: 'agrees by true alone',
    suite: consent,
  },
  {
    name: 'consent: no message brings words of its own',
    file: 'receiver/src/message/incoming.ts',
    take: 'const { consentText: _, consentLanguage: __, ...fields } = rest;',
    put: 'const fields = rest;',
    test: 'cannot bring words of its own',
    suite: consent,
  },
  {
    name: 'waiting: a form that is there stays while a module loads',
    file: 'src/elements/contact-form/author-fields.ts',
    take: 'this.isLoading = !isInUse;',
    put: 'this.isLoading = true;',
    test: 'a change that needs the module takes nothing away',
    suite: browser('contact-form-waiting'),
  },
  {
    name: 'changes: an answer follows its field to another control',
    file: 'src/elements/contact-form/kept-answers.ts',
    take: 'if (!isChanged(next)) handOn(control, next);',
    test: 'the same HTML anew: nothing is lost',
    suite: browser('contact-form-changes'),
  },
  {
    name: 'own fields: a script’s own validity stops the form',
    file: 'src/elements/contact-form/check-controls.ts',
    take: "return bad ? [{ field: name, code: 'invalid', ...(detail && { detail }) }] : [];",
    put: 'return bad && detail ? [] : [];',
    test: 'is not sent while a script says that it is wrong',
    suite: browser('contact-form-live-fields'),
  },
  {
    name: 'own fields: a form of the page’s does not send them',
    file: 'src/elements/contact-form/author-form.ts',
    take: "control.setAttribute('form', this.#id);",
    put: 'void control;',
    test: 'a form around the tag neither checks it nor sends it',
    suite: browser('contact-form-live-fields'),
  },
  {
    name: 'own fields: a trap does not take the place of a field',
    file: 'src/elements/contact-form/author-fields.lazy.ts',
    take: "|| this.#hidden.split(' ').includes(name)",
    test: 'one with the name of a field that the form needs',
    suite: browser('contact-form-live-fields'),
  },
  {
    name: 'typing: the page’s shortcuts do not hear it',
    file: 'src/core/typing-keys.ts',
    take: 'event.stopPropagation()',
    put: 'void event',
    test: 'keyboard shortcuts do not hear what is typed',
    suite: browser('contact-form-live-fields'),
  },
  {
    name: 'changes: the focus follows the field to another control',
    file: 'src/elements/contact-form/kept-answers.ts',
    take: '    this.#restoreFocus(lost);',
    test: 'a label that is unwrapped: nothing is lost',
    suite: browser('contact-form-changes'),
  },
  {
    name: 'changes: without an address, what was typed stays',
    file: 'src/elements/contact-form/contact-form.ts',
    take: ' || (this.hasUpdated && this.#hasTyped)',
    test: 'without an address, what was typed stays to be seen',
    suite: browser('contact-form-changes'),
  },
  {
    name: 'own fields: no name that hides what the form calls',
    file: 'src/form/message.ts',
    take: "  'insertBefore',\n",
    test: 'are a problem where the form itself uses them: insertBefore',
    suite: browser('contact-form-own'),
  },
  {
    name: 'changes: a control becomes only one for the same answer',
    file: 'src/content/html/update-nodes.ts',
    take: ' && answerOf(node) === answerOf(other)',
    test: 'what is typed into a control never comes to stand in one of another name',
    suite: browser('update-nodes'),
  },
  {
    name: 'changes: random ones lose nothing',
    file: 'src/elements/contact-form/kept-answers.ts',
    take: 'if (!isChanged(next)) handOn(control, next);',
    test: 'random changes inside a half-filled form',
    suite: browser('contact-form-random-changes'),
  },
  {
    name: 'language: a snippet has that of its content',
    file: 'builder/export/snippet.ts',
    take: 'lang: tag,',
    put: 'lang: undefined,',
    test: 'has the language on each outermost tag',
    suite: builderLanguage,
  },
  {
    name: 'language: nothing is written where it is unknown',
    file: 'src/check/content-language.ts',
    take: ' || !/^[a-z]{2,3}(-|$)/i.test(tag)',
    test: 'says no language where none is known',
    suite: builderLanguage,
  },
  {
    name: 'language: data-lang of a div',
    file: 'src/core/mount.ts',
    take: "'lang', 'dir', ",
    test: 'the language comes from data-lang and data-dir',
    suite: browser('mount'),
  },
  {
    name: 'receiver: another script is another language',
    file: 'receiver/src/http/languages.ts',
    take: 'nameOf(tag) === name',
    put: 'nameOf(tag).slice(0, 2) === name.slice(0, 2)',
    test: 'for a browser that asks for zh-TW',
    suite: receiverLanguages,
  },
  {
    name: 'receiver: pages from right to left',
    file: 'receiver/src/page/layout.ts',
    take: '${isRightToLeft(language) && html` dir="rtl"`}',
    test: 'in ar the page of a form is so throughout',
    suite: receiverLanguages,
  },
  {
    name: 'receiver: own words are checked',
    file: 'receiver/src/page/own-words.ts',
    take: '...dictionary.problems',
    test: 'that cannot be used are named: {"de":{"page":{"send":7}}}',
    suite: ownWords,
  },
  {
    name: 'receiver: English among words of another language is marked',
    file: 'receiver/src/page/words.ts',
    take: 'isEnglish(message) ? html',
    put: 'false ? html',
    test: 'what is missing in it is in English, and marked so',
    suite: ownWords,
  },
  {
    name: 'receiver: a topic that is like an appointment books its time',
    file: 'receiver/src/appointments/booking.ts',
    take: 'likeTopic(form, topic)',
    put: 'topic',
    test: 'that is like an appointment books its time',
    suite: ownWords,
  },
  {
    name: 'language: the builder finds that of the browser by any of its tags',
    file: 'builder/page/language.ts',
    take: "fil: 'tl', ",
    test: 'for a browser that prefers ["fil-PH"] is in tl',
    suite: builderLocales,
  },
  {
    name: 'the address that a lazy loader holds back',
    file: 'src/content/html/embeds.ts',
    take: "copy.setAttribute(LAZY.exec(name)?.[1] ?? 'src', value.trim());",
    put: ';',
    test: 'come: lazysizes',
    suite: browser('embeds'),
  },
  {
    name: 'a film plays once',
    file: 'src/core/quiet-originals.ts',
    take: 'media.pause();',
    put: ';',
    test: 'play once',
    suite: browser('embeds'),
  },
  {
    name: 'nodes that live are shown themselves',
    file: 'src/content/html/live.ts',
    take: 'child.slot = name;',
    put: ';',
    test: 'is shown as it is in a block of its own',
    suite: browser('embeds'),
  },
  {
    name: 'references inside a drawing',
    file: 'src/content/html/clean.ts',
    take: 'if (isInSvg(copy)) keepReferences(copy, element);',
    test: 'keep the references inside them',
    suite: browser('embeds'),
  },
  {
    name: 'an opened text stays open',
    file: 'src/content/html/update-nodes.ts',
    take: "name === 'open' && shown.localName === 'details'",
    put: 'false',
    test: 'stay open when the HTML around them changes',
    suite: browser('embeds'),
  },
  {
    name: 'ids lead to what is shown',
    file: 'src/content/html/clean.ts',
    take: 'addPlaces(copy, placesIn(element));',
    test: 'leads to a sub-heading',
    suite: browser('anchors'),
  },
  {
    name: 'the distance from a header that sticks',
    file: 'src/core/sticky-height.ts',
    take: 'return Math.max(0, ...bottoms.filter((bottom) => bottom < innerHeight / 2));',
    put: 'return 0 * bottoms.length * innerHeight;',
    test: 'are those of a header that sticks',
    suite: browser('anchors'),
  },
  {
    name: 'a step that a link leads to opens',
    file: 'src/core/anchors.ts',
    take: "folded.dispatchEvent(new Event('beforematch', { bubbles: true }));",
    put: 'void folded;',
    test: 'opens a collapsed step',
    suite: browser('anchors'),
  },
  {
    name: 'what a style sheet hides inside',
    file: 'src/content/html/hidden.ts',
    take: "if (display === 'none') return true;",
    put: 'void display;',
    test: 'by a class: stays so',
    suite: browser('hidden-by-the-author'),
  },
  {
    name: 'what is hidden inside comes with its class',
    file: 'src/content/html/hidden.ts',
    take: 'return changed.length > 0;',
    put: 'return false;',
    test: 'comes when a class goes',
    suite: browser('hidden-by-the-author'),
  },
  {
    name: 'a wide table scrolls by itself',
    file: 'src/core/host.styles.ts',
    take: '.table {\n    overflow-x: auto;',
    put: '.table {',
    test: 'has it scroll in a region',
    suite: browser('tables'),
  },
  {
    name: 'an empty cell keeps its column',
    file: 'src/content/html/clean.ts',
    take: "const TABLE_PART = 'td,th,col,colgroup'",
    put: "const TABLE_PART = 'col'",
    test: 'stays a table with its caption',
    suite: browser('tables'),
  },
  {
    name: 'an empty cell of a file keeps its column',
    file: 'src/content/check.ts',
    take: "if (isLeaf(shape[0]) && shape[0].format === 'cell') return items.map((item) => item ?? '');",
    test: 'keeps the others in their columns',
    suite: { project: 'unit', file: 'test/unit/titled-sections.test.ts' },
  },
  {
    name: 'a part of the overview keeps the level of its heading',
    file: 'src/content/html/titled-sections.ts',
    take: '...(depth && { depth }), ',
    test: 'keeps its level below another one',
    suite: browser('titled-sections'),
  },
  {
    name: 'a comparison that cannot be is not shown',
    file: 'src/content/figures.ts',
    take: 'figures.set(item, { ...(frequency as Figure), comparatorCount: undefined });',
    put: 'figures.set(item, frequency as Figure);',
    test: 'show without a comparison that cannot be',
    suite: { project: 'unit', file: 'test/unit/content-figures.test.ts' },
  },
  {
    name: 'the difference is said in words',
    file: 'src/elements/benefit-risk-panel/render-figure.ts',
    take: 'more > 0 ? words.more : more < 0 ? words.fewer : words.same',
    put: 'more > 0 ? words.more : words.same',
    test: 'says both and the difference in words',
    suite: browser('benefit-risk-panel'),
  },
  {
    name: 'an empty place for a script is shown where it stands',
    file: 'src/content/html/live.ts',
    take: ' && !isPlace(child)',
    test: 'an empty place is shown where it stands',
  },
  {
    name: 'what stands before a field of the author’s goes with it',
    file: 'src/elements/contact-form/author-slots.ts',
    take: '...before, ',
    test: 'what stands between controls',
    suite: browser('contact-form-page-scripts'),
  },
  {
    name: 'text among the author’s controls keeps its place',
    file: 'src/elements/contact-form/author-slots.ts',
    take: ' || (first >= 0 && at > first && isText(child))',
    test: 'what stands between controls',
    suite: browser('contact-form-page-scripts'),
  },
  {
    name: '`aria-required` has a field answered',
    file: 'src/elements/contact-form/author-controls.ts',
    take: " || control.closest('[aria-required=true]') !== null",
    test: 'only `aria-required` marks',
    suite: browser('contact-form-page-scripts'),
  },
  {
    name: 'scripts hear of controls that are set back',
    file: 'src/elements/contact-form/reset-controls.ts',
    take: 'control.dispatchEvent(new Event(type, { bubbles: true }));',
    put: '{}',
    test: 'after sending, conditions and menus',
    suite: browser('contact-form-page-scripts'),
  },
  {
    name: 'a menu in the place of a control keeps its label',
    file: 'src/elements/contact-form/author-controls.ts',
    take: ', ...labelsBeside(control)',
    test: 'keeps its label in the errors',
    suite: browser('contact-form-page-scripts'),
  },
];
