/** An empty block: three ways to begin. */
import { __, blockOf, el, site, useEffect, useRef, useState, wp } from './site.js';
import { blocksFromHtml } from './from-html.js';
import { loadProcedure, storedFiles, storeFile, textsOf } from './procedure-file.js';

const { Button, FormFileUpload, Modal, Notice, Placeholder, SelectControl } = wp.components;

/** The height of controls in newer versions of WordPress: all beside each other have the same. */
const large = { __next40pxDefaultSize: true };

export function Start({ tag, clientId, setAttributes }) {
  const { replaceBlocks, replaceInnerBlocks } = wp.data.useDispatch('core/block-editor');
  const [error, setError] = useState('');
  const [isPasting, setPasting] = useState(false);
  const template = wp.blocks.createBlocksFromInnerBlocksTemplate(site.templates[tag]);

  const use = async (getFile) => {
    setError('');
    try {
      const { address, procedure } = await getFile();
      const texts = textsOf(procedure, tag);
      if (!texts.length) throw new Error(__('This file has no part for this widget.', 'clinic-widgets'));
      replaceInnerBlocks(clientId, texts);
      setAttributes({ src: address });
    } catch ({ message }) {
      setError(message);
    }
  };
  const take = (html) => {
    const blocks = blocksFromHtml(html);
    // Of a whole page that was pasted, each part becomes its own block.
    if (blocks.length) replaceBlocks(clientId, blocks);
    setPasting(false);
  };

  return el(
    Placeholder,
    {
      icon: wp.blocks.getBlockType(blockOf(tag))?.icon.src,
      label: site.labels[tag].title,
      instructions: __(
        'Write the text here, take it from a page that you have, or choose a procedure file.',
        'clinic-widgets',
      ),
    },
    template.length > 0 &&
      el(
        Button,
        { ...large, variant: 'primary', onClick: () => replaceInnerBlocks(clientId, template, true) },
        __('Write', 'clinic-widgets'),
      ),
    el(
      Button,
      { ...large, variant: 'secondary', onClick: () => setPasting(true) },
      __('Paste a page', 'clinic-widgets'),
    ),
    el(
      FormFileUpload,
      {
        variant: 'secondary',
        accept: '.json,application/json',
        onChange: ({ currentTarget: { files } }) => files[0] && use(() => storeFile(files[0])),
        ...large,
      },
      __('Procedure file', 'clinic-widgets'),
    ),
    el(StoredFiles, { onChoose: (address) => use(async () => ({ address, procedure: await loadProcedure(address) })) }),
    error && el(Notice, { status: 'error', isDismissible: false }, error),
    isPasting && el(Builder, { onTake: take, onClose: () => setPasting(false) }),
  );
}

/** The files that are there already, once there are any. */
function StoredFiles({ onChoose }) {
  const [files, setFiles] = useState([]);
  useEffect(() => {
    storedFiles().then(setFiles, () => setFiles([]));
  }, []);
  if (!files.length) return null;
  const options = files.map(({ address, name }) => ({ value: address, label: name }));
  return el(SelectControl, {
    label: __('A file that is stored here', 'clinic-widgets'),
    options: [{ value: '', label: '—' }, ...options],
    value: '',
    onChange: (address) => address && onChoose(address),
    __nextHasNoMarginBottom: true,
    ...large,
  });
}

/** The builder's page, which reads a pasted page and hands it back as HTML. Nothing that is pasted leaves the browser. */
function Builder({ onTake, onClose }) {
  const frame = useRef();
  useEffect(() => {
    const receive = ({ source, data }) => {
      if (source === frame.current?.contentWindow && data?.type === 'clinic-widgets-snippet') onTake(data.html);
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, []);
  const title = __('Paste a page', 'clinic-widgets');
  return el(
    Modal,
    {
      title,
      onRequestClose: onClose,
      isFullScreen: true,
      shouldCloseOnClickOutside: false,
      className: 'clinic-widgets-builder',
    },
    el('iframe', { ref: frame, src: `${site.builder}?insert`, title }),
  );
}
