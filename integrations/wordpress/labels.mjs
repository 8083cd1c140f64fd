/**
 * What editors read of the elements and their attributes in WordPress. Where the page builder has words for the same thing,
 * these are its words: so they are translated already.
 *
 * The elements and attributes themselves come from the manifest; the build fails where one has no label here.
 */

/** @type {Record<string, { title: string, icon: string, keywords: string[] }>} an icon is the name of a Dashicon */
export const elements = {
  'procedure-overview': { title: 'Overview', icon: 'info-outline', keywords: ['procedure', 'treatment', 'facts'] },
  'procedure-preparation': { title: 'Preparation', icon: 'clipboard', keywords: ['procedure', 'before', 'fasting'] },
  'procedure-steps': { title: 'Steps', icon: 'editor-ol', keywords: ['procedure', 'during', 'numbered'] },
  'candidacy-checklist': {
    title: 'Who it is for',
    icon: 'yes-alt',
    keywords: ['procedure', 'checklist', 'candidates'],
  },
  'treatment-options': { title: 'Options side by side', icon: 'columns', keywords: ['compare', 'table', 'treatment'] },
  'benefit-risk-panel': {
    title: 'Benefits and risks',
    icon: 'plus-alt',
    keywords: ['risks', 'benefits', 'side effects'],
  },
  'recovery-timeline': { title: 'Recovery', icon: 'backup', keywords: ['procedure', 'after', 'timeline'] },
  'aftercare-instructions': { title: 'Aftercare', icon: 'heart', keywords: ['procedure', 'after', 'emergency'] },
  'common-questions': {
    title: 'Questions and answers',
    icon: 'editor-help',
    keywords: ['questions', 'FAQ', 'accordion'],
  },
  'medical-disclaimer': { title: 'Disclaimer', icon: 'shield', keywords: ['reviewed', 'sources', 'urgent help'] },
  'contact-form': { title: 'Contact form', icon: 'email', keywords: ['form', 'appointment', 'message'] },
  'procedure-guide': { title: 'Procedure file', icon: 'media-document', keywords: ['procedure', 'page', 'guide'] },
};

/** @type {Record<string, { label: string, help?: string }>} */
export const attributes = {
  heading: { label: 'Heading' },
  'heading-level': { label: 'Level of the heading', help: '2 to 6' },
  src: {
    label: 'Address of a procedure file',
    help: 'The widget takes its own part of the file. What stands in the block is shown where the file cannot be loaded.',
  },
  theme: { label: 'Colours' },
  lang: { label: 'Language of the text', help: 'Two letters: en, es, de, …' },
  checklist: { label: 'Visitors can tick the entries' },
  collapsible: { label: 'Entries open and close' },
  static: { label: 'A list without boxes' },
  for: { label: 'Anchor of the form that takes the answers', help: 'Empty where the page has one form only.' },
  pictographs: { label: 'Draw the figures, too' },
  publisher: { label: 'Published by' },
  author: { label: 'Written by' },
  reviewer: { label: 'Reviewed by' },
  'last-reviewed': { label: 'Last reviewed', help: 'Year, month, day: 2031-12-31' },
  'next-review': { label: 'Next review', help: 'Year, month, day: 2031-12-31' },
  funding: { label: 'Paid for by' },
  topics: { label: 'What visitors can send', help: 'question appointment' },
  topic: { label: 'What is chosen at first' },
  fields: { label: 'Names of the fields', help: 'name email phone preferredDate preferredTime message' },
  required: { label: 'Fields that must be answered' },
  challenge: { label: 'Protection against automatic messages' },
  recipient: { label: 'Who gets the messages' },
  'reply-within': { label: 'You reply within' },
  phone: { label: 'Phone number to call instead' },
  'privacy-href': { label: 'Address of your privacy page' },
  country: { label: 'Country, for the emergency number' },
  sections: {
    label: 'Which parts, in which order',
    help: 'overview preparation steps candidacy options benefitsAndRisks recovery aftercare questions disclaimer contact',
  },
  'structured-data': { label: 'For search engines' },
};

/** An administrator says these, for the whole site: no block has them. */
export const notForAuthors = ['action', 'format', 'success-href'];
