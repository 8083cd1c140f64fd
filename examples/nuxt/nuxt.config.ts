const widgets = /^(procedure|candidacy|treatment|benefit-risk|recovery|aftercare|common|medical|contact)-/;

/** Vue is told which tags are elements of the browser, and leaves them as they are. */
export default defineNuxtConfig({
  css: ['clinic-widgets/clinic-widgets.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => widgets.test(tag) } },
});
