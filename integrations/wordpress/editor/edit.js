/** A block in the editor: its content as ordinary blocks, and the live widget beside it or in its place. */
import { __, attributesOf, blockName, dataName, el, Fragment, site, useState, wp } from './site.js';
import { Inspector, NoReceiver } from './inspector.js';
import { Preview } from './preview.js';
import { Start } from './start.js';

const { BlockControls, InnerBlocks, useBlockProps, useInnerBlocksProps } = wp.blockEditor;
const { ToolbarButton, ToolbarGroup } = wp.components;

export const editOf = (tag) =>
  function Edit(props) {
    const { attributes, setAttributes, clientId } = props;
    const [isWriting, setWriting] = useState(true);
    const { isEmpty, isPattern } = wp.data.useSelect(
      (select) => {
        const { getBlockCount, getSettings } = select('core/block-editor');
        return {
          isEmpty: getBlockCount(clientId) === 0 && !attributes.src,
          // A small picture of a pattern, in the list of patterns.
          isPattern: getSettings().isPreviewMode ?? getSettings().__unstableIsPreviewMode,
        };
      },
      [clientId, attributes.src],
    );
    // What is written in a form's block is the least of what visitors see of it.
    const [isShown, setShown] = useState(tag === 'contact-form' && !isPattern);
    const inner = useInnerBlocksProps({ className: 'clinic-widgets-content' }, { templateLock: false });
    const blockProps = useBlockProps({ className: 'clinic-widgets-block' });
    // A file's texts are edited in the file.
    const canWrite = isWriting && !attributes.src;
    return el(
      Fragment,
      null,
      el(Inspector, { tag, attributes, setAttributes }),
      !isEmpty &&
        !attributes.src &&
        el(Views, {
          isWriting,
          isShown,
          // One of them always stays.
          onWrite: () => (isShown || !isWriting) && setWriting(!isWriting),
          onShow: () => (setWriting(isWriting || isShown), setShown(!isShown)),
        }),
      el(
        'div',
        blockProps,
        isEmpty && el(Start, { tag, clientId, setAttributes }),
        !isEmpty && tag === 'contact-form' && !site.action && el(NoReceiver),
        !isEmpty && canWrite && el('div', inner),
        !isEmpty && (isShown || !canWrite) && el(Preview, { clientId, tag }),
      ),
    );
  };

function Views({ isWriting, isShown, onWrite, onShow }) {
  const button = (icon, label, isPressed, onClick) => el(ToolbarButton, { icon, label, isPressed, onClick });
  return el(
    BlockControls,
    null,
    el(
      ToolbarGroup,
      null,
      button('edit', __('Write', 'clinic-widgets'), isWriting, onWrite),
      button('visibility', __('What visitors see', 'clinic-widgets'), isShown, onShow),
    ),
  );
}

/** What is kept of a block: a `div data-cw`, which every filter lets through, around ordinary blocks. */
export const saveOf = (tag) =>
  function save({ attributes }) {
    const data = attributesOf(tag).flatMap(([name, { type }]) => {
      const value = attributes[blockName(name)];
      return value ? [[dataName(name), type === 'switch' ? '' : value]] : [];
    });
    const props = useBlockProps.save({ 'data-cw': tag, ...Object.fromEntries(data) });
    return el('div', props, el(InnerBlocks.Content));
  };
