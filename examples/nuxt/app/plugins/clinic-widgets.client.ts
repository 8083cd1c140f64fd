/** Loads the elements once Vue has hydrated the page: from then on they may add to what is inside their tags. */
export default defineNuxtPlugin((app) => {
  app.hook('app:mounted', () => void import('clinic-widgets/define'));
});
