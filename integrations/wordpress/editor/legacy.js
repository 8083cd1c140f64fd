/** The block of version 0.2, which had no content of its own: it shows what it showed, and can become the new one. */
import { __, blockOf, el, site, tags, wp } from './site.js';

const { createBlock, registerBlockType } = wp.blocks;
const { Button, Disabled, Notice } = wp.components;

const NAME = 'clinic-widgets/widget';

export function registerLegacy() {
  registerBlockType(NAME, {
    apiVersion: 3,
    title: __('Clinic widget', 'clinic-widgets'),
    category: 'clinic-widgets',
    supports: { inserter: false, html: false },
    edit: Edit,
    save: () => null,
    transforms: {
      to: tags.map((tag) => ({
        type: 'block',
        blocks: [blockOf(tag)],
        isMatch: (attributes) => attributes.tag === tag,
        transform: renewed,
      })),
    },
  });
}

const renewed = ({ tag, src, heading }) =>
  createBlock(blockOf(tag), { src: src || undefined, heading: heading || undefined });

function Edit({ attributes, clientId }) {
  const { replaceBlocks } = wp.data.useDispatch('core/block-editor');
  const { tag } = attributes;
  return el(
    'div',
    wp.blockEditor.useBlockProps(),
    el(
      Notice,
      { status: 'info', isDismissible: false },
      __('This block is of an earlier version. Search, excerpt and feed do not find its text.', 'clinic-widgets'),
      ' ',
      el(
        Button,
        { variant: 'link', onClick: () => replaceBlocks(clientId, renewed(attributes)) },
        __('Change it into the new one', 'clinic-widgets'),
      ),
    ),
    el('strong', null, site.labels[tag]?.title ?? tag),
    el(Disabled, null, el(wp.serverSideRender, { block: NAME, attributes })),
  );
}
