/** Before a post is published: which widgets have prompts that nobody has filled in, which visitors do not see. */
import { __, el, site, sprintf, tagOf, wp } from './site.js';

export function registerBeforePublishing() {
  // Only the post editor has such a panel; its packages may be loaded after this script.
  wp.domReady(() => {
    const Panel = wp.editor?.PluginPrePublishPanel ?? wp.editPost?.PluginPrePublishPanel;
    if (Panel) wp.plugins.registerPlugin('clinic-widgets', { render: () => el(Unfilled, { Panel }) });
  });
}

function Unfilled({ Panel }) {
  const { selectBlock } = wp.data.useDispatch('core/block-editor');
  const blocks = wp.data.useSelect((select) => select('core/block-editor').getBlocks(), []);
  const open = blocks.flatMap(unfilledIn);
  if (!open.length) return null;
  return el(
    Panel,
    { title: __('Not filled in yet', 'clinic-widgets'), initialOpen: true },
    el(
      'p',
      null,
      __(
        'Visitors do not see what is not filled in, nor a heading with nothing below. The numbers say how many prompts are empty.',
        'clinic-widgets',
      ),
    ),
    el(
      'ul',
      null,
      open.map(({ clientId, title, count }) =>
        /* translators: 1: the name of a block, 2: how many of its prompts are empty. */
        el(
          'li',
          { key: clientId },
          el(
            wp.components.Button,
            { variant: 'link', onClick: () => selectBlock(clientId) },
            sprintf(__('%1$s: %2$d', 'clinic-widgets'), title, count),
          ),
        ),
      ),
    ),
  );
}

/** The widgets in a block, itself among them, that have empty prompts. */
function unfilledIn(block) {
  const { clientId, name, innerBlocks } = block;
  const tag = tagOf(name);
  if (!tag) return innerBlocks.flatMap(unfilledIn);
  const count = promptsIn(block);
  return count && !block.attributes.src ? [{ clientId, title: site.labels[tag].title, count }] : [];
}

const promptsIn = ({ attributes, innerBlocks }) =>
  innerBlocks.reduce((sum, block) => sum + promptsIn(block), attributes.placeholder && isEmpty(attributes) ? 1 : 0);

const isEmpty = ({ content }) => String(content ?? '').trim() === '';
