/**
 * What our widgets need to know of ordinary blocks inside them: the kind of a list, the figure of an entry. It is kept in
 * `data-` attributes of the saved HTML, and offered only inside a widget that knows it.
 */
import { __, el, Fragment, sprintf, tagOf, wp } from './site.js';

const { BlockControls, InspectorControls } = wp.blockEditor;
const { PanelBody, SelectControl, TextControl, ToolbarDropdownMenu } = wp.components;

const KINDS = {
  'benefit-risk-panel': () => ({
    benefit: __('Benefits', 'clinic-widgets'),
    consideration: __('Things to consider', 'clinic-widgets'),
    risk: __('Risks', 'clinic-widgets'),
    alternative: __('Other options', 'clinic-widgets'),
  }),
  'procedure-preparation': () => ({
    food: __('Eating and drinking', 'clinic-widgets'),
    medicine: __('Medicines', 'clinic-widgets'),
    test: __('Tests beforehand', 'clinic-widgets'),
    bring: __('What to bring', 'clinic-widgets'),
    travel: __('Getting here and home', 'clinic-widgets'),
    other: __('What else to do', 'clinic-widgets'),
  }),
  'aftercare-instructions': () => ({
    do: __('Do', 'clinic-widgets'),
    dont: __('Do not', 'clinic-widgets'),
    activity: __('When you can do things again', 'clinic-widgets'),
    'follow-up': __('Follow-up', 'clinic-widgets'),
    call: __('When to call us', 'clinic-widgets'),
    urgent: __('When to get urgent help', 'clinic-widgets'),
    emergency: __('When it is an emergency', 'clinic-widgets'),
  }),
};

/** Parts that have a place of their own in a widget, by the block that can be one. */
const PARTS = {
  'core/paragraph': {
    'medical-disclaimer': () => ({ urgent: __('Urgent help', 'clinic-widgets') }),
    'recovery-timeline': () => ({ help: __('When to get help', 'clinic-widgets') }),
  },
  'core/list': {
    'medical-disclaimer': () => ({ sources: __('Sources', 'clinic-widgets') }),
    'common-questions': () => ({ ask: __('Questions without an answer', 'clinic-widgets') }),
  },
};

const FIGURE = {
  count: () => __('How many people', 'clinic-widgets'),
  of: () => __('Out of how many', 'clinic-widgets'),
  event: () => __('What happened to them', 'clinic-widgets'),
  population: () => __('Who these people are', 'clinic-widgets'),
  comparator: () => __('Compared with whom or what', 'clinic-widgets'),
  comparatorcount: () => __('How many without the treatment, to compare', 'clinic-widgets'),
  timeframe: () => __('Within what time', 'clinic-widgets'),
  source: () => __('Where the figure is from', 'clinic-widgets'),
  certainty: () => __('How certain the figure is', 'clinic-widgets'),
};

/** The names of the `data-` attributes that a block may carry. */
const NAMES = {
  'core/paragraph': ['is'],
  'core/list': ['kind', 'is'],
  'core/list-item': ['kind', 'when', ...Object.keys(FIGURE)],
};
const SELECTORS = { 'core/paragraph': 'p', 'core/list': 'ol,ul', 'core/list-item': 'li' };

/** `kind` as the block's attribute `cwKind`. */
const markName = (name) => `cw${name[0].toUpperCase()}${name.slice(1)}`;

/** The marks of a block's saved element, as its attributes. */
export function readMarks(name, { dataset }) {
  const found = (NAMES[name] ?? []).filter((mark) => dataset[mark]);
  return Object.fromEntries(found.map((mark) => [markName(mark), dataset[mark]]));
}

export function addMarks() {
  const { addFilter } = wp.hooks;
  addFilter('blocks.registerBlockType', 'clinic-widgets/marks', withMarkAttributes);
  addFilter('blocks.getSaveContent.extraProps', 'clinic-widgets/marks', withMarksSaved);
  addFilter('editor.BlockEdit', 'clinic-widgets/marks', withMarkControls);
  addFilter('editor.BlockListBlock', 'clinic-widgets/marks', withMarksShown);
}

function withMarkAttributes(settings, name) {
  const names = NAMES[name];
  if (!names) return settings;
  const selector = SELECTORS[name];
  const own = names.map((mark) => [
    markName(mark),
    { type: 'string', source: 'attribute', selector, attribute: `data-${mark}` },
  ]);
  return { ...settings, attributes: { ...settings.attributes, ...Object.fromEntries(own) } };
}

function withMarksSaved(props, { name }, attributes) {
  const written = (NAMES[name] ?? []).filter((mark) => attributes[markName(mark)]);
  return { ...props, ...Object.fromEntries(written.map((mark) => [`data-${mark}`, attributes[markName(mark)]])) };
}

/** The widget around a block. */
function useWidget(clientId) {
  return wp.data.useSelect(
    (select) => {
      const { getBlockName, getBlockParents } = select('core/block-editor');
      return getBlockParents(clientId).map(getBlockName).map(tagOf).findLast(Boolean);
    },
    [clientId],
  );
}

const withMarkControls = wp.compose.createHigherOrderComponent(
  (BlockEdit) =>
    function Edit(props) {
      const controls = NAMES[props.name] ? el(MarkControls, props) : null;
      return el(Fragment, null, el(BlockEdit, props), props.isSelected && controls);
    },
  'withClinicMarks',
);

function MarkControls({ name, clientId, attributes, setAttributes }) {
  const tag = useWidget(clientId);
  const kinds = name === 'core/paragraph' ? undefined : KINDS[tag]?.();
  const parts = PARTS[name]?.[tag]?.();
  const isEntry = name === 'core/list-item';
  const set = (mark) => (value) => setAttributes({ [markName(mark)]: value || undefined });
  const choice = (mark, label, options) =>
    el(SelectControl, {
      label,
      value: attributes[markName(mark)] ?? '',
      options: [{ value: '', label: __('No kind', 'clinic-widgets') }, ...toOptions(options)],
      onChange: set(mark),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });
  const text = (mark, label) =>
    el(TextControl, {
      key: mark,
      label,
      value: attributes[markName(mark)] ?? '',
      onChange: set(mark),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });
  if (!kinds && !parts) return null;
  const isTimed = isEntry && kinds && tag !== 'benefit-risk-panel';
  return el(
    Fragment,
    null,
    kinds && el(KindMenu, { kinds, isEntry, kind: attributes.cwKind, onChange: set('kind') }),
    el(
      InspectorControls,
      null,
      (parts || isTimed) &&
        el(
          PanelBody,
          { title: __('Clinic', 'clinic-widgets') },
          parts && choice('is', __('What it is', 'clinic-widgets'), parts),
          isTimed && text('when', __('When', 'clinic-widgets')),
        ),
      isEntry &&
        tag === 'benefit-risk-panel' &&
        el(
          PanelBody,
          { title: __('How often it happens', 'clinic-widgets'), initialOpen: Boolean(attributes.cwCount) },
          el('p', null, __('Visitors see the figure once all fields but the last are filled in.', 'clinic-widgets')),
          Object.entries(FIGURE).map(([mark, label]) => text(mark, label())),
        ),
    ),
  );
}

/** In the toolbar: a list's settings may be in a tab that nobody opens. */
function KindMenu({ kinds, isEntry, kind, onChange }) {
  const none = isEntry ? __('Kind of its list', 'clinic-widgets') : __('No kind', 'clinic-widgets');
  const choices = [['', none], ...Object.entries(kinds)];
  return el(
    BlockControls,
    { group: 'other' },
    el(ToolbarDropdownMenu, {
      icon: null,
      text: kinds[kind] ?? choices[0][1],
      label: isEntry ? __('Kind of this entry', 'clinic-widgets') : __('Kind of this group', 'clinic-widgets'),
      controls: choices.map(([value, title]) => ({
        title,
        isActive: value === (kind ?? ''),
        role: 'menuitemradio',
        onClick: () => onChange(value),
      })),
    }),
  );
}

const toOptions = (labels) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A list in the editor says its kind: it has no other look. */
const withMarksShown = wp.compose.createHigherOrderComponent(
  (BlockListBlock) =>
    function Block(props) {
      const { cwKind, cwIs } = props.attributes ?? {};
      return cwKind || cwIs ? el(MarkedBlock, { BlockListBlock, ...props }) : el(BlockListBlock, props);
    },
  'withClinicMarksShown',
);

function MarkedBlock({ BlockListBlock, ...props }) {
  const { name, clientId, attributes, wrapperProps } = props;
  const tag = useWidget(clientId);
  const label = KINDS[tag]?.()[attributes.cwKind] ?? PARTS[name]?.[tag]?.()[attributes.cwIs];
  /* translators: %s: the kind of a list, such as "Risks", or of a paragraph. */
  const mark = label && sprintf(__('Kind: %s', 'clinic-widgets'), label);
  return el(BlockListBlock, { ...props, wrapperProps: { ...wrapperProps, 'data-cw-mark': mark } });
}
