import type { WordsByLanguage } from '../../words/words.js';

/** American English where it differs: a box is checked, not ticked. */
const words: WordsByLanguage = {
  'en-US': {
    checklist: { whichApply: 'Check all that apply to you.' },
    form: {
      missing: { consent: 'Check the box to let us answer you' },
      errors: { changed: 'What you agree to has changed. Read it, then check the box' },
    },
  },
};

export default words;
