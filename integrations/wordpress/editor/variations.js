/** What editors look for by another name. */
import { __, blockOf, wp } from './site.js';

export function registerVariations() {
  const variations = {
    'procedure-steps': [['collapsible', __('Steps that open and close', 'clinic-widgets'), { collapsible: true }]],
    'common-questions': [['collapsible', __('Questions that open and close', 'clinic-widgets'), { collapsible: true }]],
    'candidacy-checklist': [['static', __('Who it is for, as a list', 'clinic-widgets'), { static: true }]],
    'aftercare-instructions': [['checklist', __('Aftercare to tick', 'clinic-widgets'), { checklist: true }]],
    'contact-form': [
      ['question', __('Questions only', 'clinic-widgets'), { topics: 'question' }],
      ['appointment', __('Appointments only', 'clinic-widgets'), { topics: 'appointment' }],
    ],
  };
  for (const [tag, list] of Object.entries(variations))
    for (const [name, title, attributes] of list)
      wp.blocks.registerBlockVariation(blockOf(tag), {
        name,
        title,
        attributes,
        scope: ['inserter', 'transform'],
        isActive: Object.keys(attributes),
      });
}
